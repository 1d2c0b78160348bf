using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>Derives what Ceph is to look like; null where the cluster has none.</summary>
internal static class CephPlanner
{
    public static CephPlan? Plan(
        ClusterSpec spec, ManagementPlan management, MeshPlan mesh, ImmutableArray<NodePlan> nodes)
    {
        if (spec.Ceph is not { } ceph) return null;
        var release = ceph.Release?.Value ?? CephReleases.DefaultOf(spec.ProxmoxRelease.Value);
        var osdCount = nodes.Sum(static n => n.Osds.Length);
        return new CephPlan
        {
            Release = release,
            Repository = ceph.Repository.Value,
            PublicNetwork = NetworkOf(ceph.PublicNetwork.Value, management, mesh),
            ClusterNetwork = NetworkOf(ceph.ClusterNetwork.Value, management, mesh),
            Sections = CephOptionsPlanner.Plan(ceph, CephCatalog.Of(release)),
            Pools = PoolPlanner.Plan(ceph.Pools, osdCount),
            Monitors = [.. nodes.Where(static n => n.IsMonitor)],
            Managers = [.. nodes.Where(static n => n.IsManager)],
            OsdNodes = [.. nodes.Where(static n => !n.Osds.IsEmpty)],
            OsdCount = osdCount,
        };
    }

    private static Ipv4Network NetworkOf(NetworkChoice choice, ManagementPlan management, MeshPlan mesh) =>
        choice.Subnet ?? (choice.Name == "mesh" ? mesh.Subnet : management.Subnet);
}
