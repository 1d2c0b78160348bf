using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="CephPlan"/>.</summary>
internal static class CephOrigins
{
    private const string Prefix = "ceph";

    public static readonly OriginTable<CephScope> Rows = new()
    {
        { "release", Release },
        { "repository", static c => From.Key(Prefix, CephKeys.Repository, c.Spec.Repository) },
        { "public_network", static c => Network(c, CephKeys.PublicNetwork, c.Spec.PublicNetwork) },
        { "cluster_network", static c => Network(c, CephKeys.ClusterNetwork, c.Spec.ClusterNetwork) },
        { "sections", CephOptionOrigins.ListOf },
        { "pools", PoolOrigins.ListOf },
        { "monitors", static c => NodeOrigins.ListOf(c.Cluster, c.Plan.Monitors, "no node is a monitor") },
        { "managers", static c => NodeOrigins.ListOf(c.Cluster, c.Plan.Managers, "no node is a manager") },
        { "osd_nodes", static c => NodeOrigins.ListOf(c.Cluster, c.Plan.OsdNodes, "no node has OSDs") },
        { "osd_count", OsdCount },
        {
            "needs_every_host",
            static c => From.All(
                "whether a pool has as many copies as there are nodes with OSDs",
                [.. c.Spec.Pools.Select(PoolOrigins.SizeOf), OsdCount(c)])
        },
    };

    public static PlanOrigin Of(ClusterScope cluster) =>
        cluster is { Spec.Ceph: { } spec, Plan.Ceph: { } plan }
            ? Rows.At(new(cluster, spec, plan), From.Said(Prefix, spec.Span))
            : From.Missing("", ClusterKeys.Ceph);

    public static PlanOrigin OsdCount(CephScope ceph) => From.All(
        "the OSDs of all nodes",
        ceph.Cluster.Plan.Nodes.Select(n => SettingOrigins.Osds(ceph.Cluster.Node(n.Name))));

    private static PlanOrigin Release(CephScope ceph) => ceph.Spec.Release is { } release
        ? From.Key(Prefix, CephKeys.Release, release)
        : From.All(
            note: null, From.Missing(Prefix, CephKeys.Release),
            From.Key("", ClusterKeys.ProxmoxRelease, ceph.Cluster.Spec.ProxmoxRelease));

    /// <summary>A network that is named by its place in the file comes from there as well.</summary>
    private static PlanOrigin Network(CephScope ceph, Key key, Located<NetworkChoice> choice)
    {
        var own = From.Key(Prefix, key, choice);
        var named = choice.Value switch
        {
            { Subnet: not null } => null,
            { Name: "mesh" } => MeshOrigins.Subnet(ceph.Cluster),
            _ => ManagementOrigins.Of(ceph.Cluster).Find("subnet"),
        };
        return named is null ? own : From.All(note: null, own, named);
    }
}
