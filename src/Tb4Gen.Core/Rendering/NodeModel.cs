using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rendering;

/// <summary>What a template under <c>templates/node/</c> sees; rendered once a node.</summary>
[TemplateModel("node")]
public sealed record NodeModel(ClusterPlan Cluster, NodePlan Node);
