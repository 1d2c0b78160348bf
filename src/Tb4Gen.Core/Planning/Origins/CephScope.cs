using Tb4Gen.Core.Binding;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Ceph in the file and in the plan.</summary>
internal sealed record CephScope(ClusterScope Cluster, CephSpec Spec, CephPlan Plan);
