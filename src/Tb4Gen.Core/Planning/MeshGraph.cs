using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>The mesh as numbered nodes and cables, in the order of the file.</summary>
internal sealed class MeshGraph
{
    private readonly List<(int Node, int Cable)>[] _neighbours;

    private MeshGraph(List<(int Node, int Cable)>[] neighbours, int cableCount)
    {
        _neighbours = neighbours;
        CableCount = cableCount;
    }

    public int NodeCount => _neighbours.Length;

    public int CableCount { get; }

    public static MeshGraph Of(ClusterSpec spec, ImmutableArray<CablePlan> cables) =>
        Of([.. spec.Nodes.Select(static n => n.Name.Value)], cables);

    public static MeshGraph Of(ClusterPlan plan) =>
        Of([.. plan.Nodes.Select(static n => n.Name)], plan.Mesh.Cables);

    private static MeshGraph Of(ImmutableArray<HostName> nodes, ImmutableArray<CablePlan> cables)
    {
        var numbers = new Dictionary<HostName, int>();
        for (var i = 0; i < nodes.Length; i++) numbers.TryAdd(nodes[i], i);
        var neighbours = new List<(int, int)>[nodes.Length];
        for (var i = 0; i < neighbours.Length; i++) neighbours[i] = [];
        for (var i = 0; i < cables.Length; i++)
        {
            var (a, b) = (numbers[cables[i].A.Node], numbers[cables[i].B.Node]);
            neighbours[a].Add((b, i));
            neighbours[b].Add((a, i));
        }

        return new MeshGraph(neighbours, cables.Length);
    }

    /// <summary>The other end and the number of each cable in a node.</summary>
    public IReadOnlyList<(int Node, int Cable)> NeighboursOf(int node) => _neighbours[node];

    /// <summary>Fills in how many cables lie between one node and each other; -1 where there is no way.</summary>
    public void MeasureHops(int from, int[] hops)
    {
        Array.Fill(hops, -1);
        hops[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var (next, _) in _neighbours[node])
            {
                if (hops[next] >= 0) continue;
                hops[next] = hops[node] + 1;
                queue.Enqueue(next);
            }
        }
    }
}
