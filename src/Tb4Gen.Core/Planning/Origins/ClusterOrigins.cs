using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="ClusterPlan"/>.</summary>
public static class ClusterOrigins
{
    internal static readonly OriginTable<ClusterScope> Rows = new()
    {
        { "name", static c => From.Key("", ClusterKeys.Cluster, c.Spec.Name) },
        { "domain", static c => From.Key("", ClusterKeys.Domain, c.Spec.Domain) },
        { "proxmox_release", static c => From.Key("", ClusterKeys.ProxmoxRelease, c.Spec.ProxmoxRelease) },
        { "management", static c => ManagementOrigins.Of(c) },
        { "mesh", static c => MeshOrigins.Of(c) },
        { "nodes", static c => NodeOrigins.ListOf(c, c.Plan.Nodes) },
        { "first_node", static c => NodeOrigins.Of(c.Node(c.Plan.FirstNode.Name)) },
        { "ceph", static c => CephOrigins.Of(c) },
        { "install", static c => InstallOrigins.Of(c) },
        { "heal", static c => HealOrigins.Of(c) },
        { "package", static c => PackageOrigins.Of(c) },
    };

    public static PlanOrigin Of(ClusterSpec spec, ClusterPlan plan) =>
        Rows.At(new(spec, plan), From.Said("cluster", spec.Name.Span));

    /// <summary>Of one node of the plan.</summary>
    public static PlanOrigin Of(ClusterSpec spec, ClusterPlan plan, NodePlan node) =>
        NodeOrigins.Of(new ClusterScope(spec, plan).Node(node.Name));
}
