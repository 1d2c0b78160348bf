using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>
/// Everything that is known about a cluster once all is derived: what templates, verification and reports see, and
/// nothing else. No spans, no nulls where a default exists. Members are named for templates, which read
/// <c>RouterId</c> as <c>router_id</c>.
/// </summary>
public sealed record ClusterPlan
{
    public required ClusterName Name { get; init; }

    public required DomainName Domain { get; init; }

    /// <summary><c>9.0</c>, <c>9.1</c> or <c>9.2</c>.</summary>
    public required Token ProxmoxRelease { get; init; }

    public required ManagementPlan Management { get; init; }

    public required MeshPlan Mesh { get; init; }

    /// <summary>In the order of the file; never empty in a plan that is rendered.</summary>
    public required ImmutableArray<NodePlan> Nodes { get; init; }

    /// <summary>
    /// The node on which what happens once is done: the first monitor of the file, else the first node.
    /// </summary>
    public NodePlan FirstNode => Nodes.FirstOrDefault(static n => n.IsMonitor) ?? Nodes[0];

    /// <summary>Null: the cluster has no Ceph.</summary>
    public CephPlan? Ceph { get; init; }

    /// <summary>Null: no answer files are made.</summary>
    public InstallPlan? Install { get; init; }

    public required HealPlan Heal { get; init; }

    public required PackagePlan Package { get; init; }
}
