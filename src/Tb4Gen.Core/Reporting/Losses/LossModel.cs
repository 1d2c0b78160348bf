using System.Collections.Immutable;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Reporting.Losses;

/// <summary>
/// Works out what a loss leaves, for the worst placement group there can be: copies lie on different hosts, and nothing
/// keeps them from all lying on those that are gone.
/// </summary>
/// <remarks>
/// Of a mesh in parts that carries Ceph's replication, only the largest part is counted on: monitors on another network
/// keep their quorum, but OSDs that do not hear each other report each other down.
/// </remarks>
internal sealed class LossModel
{
    private readonly ClusterPlan _plan;
    private readonly MeshGraph _graph;
    private readonly bool _replicatesOverMesh;
    private readonly bool _monitorsOverMesh;

    public LossModel(ClusterPlan plan)
    {
        _plan = plan;
        _graph = MeshGraph.Of(plan);
        _replicatesOverMesh = plan.Ceph?.ClusterNetwork.Overlaps(plan.Mesh.Subnet) == true;
        _monitorsOverMesh = plan.Ceph?.PublicNetwork.Overlaps(plan.Mesh.Subnet) == true;
    }

    public Outcome After(Loss loss)
    {
        var parts = PartsWithout(loss);
        if (_plan.Ceph is not { } ceph) return new Outcome(loss, parts.Count, 0, HasQuorum: true, [], Rebuilds: true);
        List<int> alive = [.. parts.SelectMany(static p => p)];
        var heard = _monitorsOverMesh ? Most(parts, IsMonitor) : alive;
        var monitors = heard.Count(IsMonitor);
        var hasQuorum = 2 * monitors > ceph.Monitors.Length;
        // With clients and monitors on the mesh, the part with the quorum goes on, however large another is.
        var serving = _monitorsOverMesh ? heard : _replicatesOverMesh ? Most(parts, HasOsds) : alive;
        var hosts = serving.Count(HasOsds);
        return new Outcome(
            loss, parts.Count, monitors, hasQuorum,
            [.. ceph.Pools.Select(p => StateOf(p, ceph, hosts, loss.Osds, hasQuorum))],
            hasQuorum && ceph.Pools.All(p => Rebuilds(p, ceph, hosts, loss.Osds)));
    }

    private static PoolState StateOf(PoolPlan pool, CephPlan ceph, int hosts, int osds, bool hasQuorum)
    {
        var copies = Math.Min(pool.Size, ceph.OsdNodes.Length);
        var left = copies - Math.Min(copies, ceph.OsdNodes.Length - hosts + osds);
        if (left == 0) return PoolState.Gone;
        return hasQuorum && left >= pool.MinSize ? PoolState.Serves : PoolState.Waits;
    }

    /// <summary>
    /// A node's copies need a host that has none of them. An OSD's can go to another OSD of its own host.
    /// </summary>
    private static bool Rebuilds(PoolPlan pool, CephPlan ceph, int hosts, int osds)
    {
        var emptied = osds == 0 ? 0 : Math.Min(osds, ceph.OsdNodes.Count(static n => n.Osds.Length == 1));
        return hosts - emptied >= pool.Size;
    }

    private bool IsMonitor(int node) => _plan.Nodes[node].IsMonitor;

    private bool HasOsds(int node) => !_plan.Nodes[node].Osds.IsEmpty;

    private static List<int> Most(List<List<int>> parts, Func<int, bool> counts) =>
        parts.MaxBy(p => p.Count(counts)) ?? [];

    private List<List<int>> PartsWithout(Loss loss)
    {
        var seen = new bool[_graph.NodeCount];
        foreach (var node in loss.Nodes) seen[node] = true;
        var parts = new List<List<int>>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (!seen[start]) parts.Add(PartFrom(start, seen, loss.Cables));
        }

        return parts;
    }

    private List<int> PartFrom(int start, bool[] seen, ImmutableArray<int> cables)
    {
        List<int> part = [start];
        seen[start] = true;
        for (var i = 0; i < part.Count; i++)
        {
            foreach (var (node, cable) in _graph.NeighboursOf(part[i]))
            {
                if (seen[node] || cables.Contains(cable)) continue;
                seen[node] = true;
                part.Add(node);
            }
        }

        return part;
    }
}
