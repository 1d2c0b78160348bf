using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Planning;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Iso;

/// <summary>A cluster that is baked for.</summary>
/// <param name="Bundle">Its files.</param>
/// <param name="Plan">Which nodes there are.</param>
/// <param name="Install">What their answers share.</param>
/// <param name="Nodes">Those that are baked for.</param>
/// <param name="Debs">The packages of all nodes, in the order of the plan; empty where none is carried.</param>
internal sealed record BakedCluster(
    Bundle Bundle, ClusterPlan Plan, InstallPlan Install, ImmutableArray<NodePlan> Nodes, ImmutableArray<DebFile> Debs)
{
    /// <summary>The package of a node; null where none is carried.</summary>
    public DebFile? DebOf(NodePlan node) => Debs.IsEmpty ? null : Debs[node.Number - 1];
}
