using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rendering;

/// <summary>What a template under <c>templates/cluster/</c> sees; rendered once a cluster.</summary>
[TemplateModel("cluster")]
public sealed record ClusterModel(ClusterPlan Cluster);
