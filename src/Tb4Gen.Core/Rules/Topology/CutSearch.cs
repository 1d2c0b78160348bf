using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>
/// Finds the cables and the nodes whose single loss cuts a connected mesh: bridges and articulation points, by Tarjan's
/// low-link numbers in one depth-first walk. Iterative, since a file may name thousands of nodes.
/// </summary>
internal sealed class CutSearch
{
    private readonly MeshGraph _graph;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly int[] _next;
    private readonly int[] _via;
    private readonly SortedSet<int> _cables = [];
    private readonly SortedSet<int> _nodes = [];

    private CutSearch(MeshGraph graph)
    {
        _graph = graph;
        _order = new int[graph.NodeCount];
        _low = new int[graph.NodeCount];
        _next = new int[graph.NodeCount];
        _via = new int[graph.NodeCount];
    }

    /// <summary>The cables and nodes by number; none where the mesh is in parts already.</summary>
    public static (IReadOnlyCollection<int> Cables, IReadOnlyCollection<int> Nodes) Run(MeshGraph graph)
    {
        if (graph.NodeCount < 2 || MeshParts.Of(graph).Count > 1) return ([], []);
        var search = new CutSearch(graph);
        search.Walk();
        return (search._cables, search._nodes);
    }

    private void Walk()
    {
        var stack = new Stack<int>([0]);
        var count = _order[0] = _low[0] = 1;
        var branchesOfStart = 0;
        _via[0] = -1;
        while (stack.TryPeek(out var node))
        {
            if (_next[node] == _graph.NeighboursOf(node).Count)
            {
                stack.Pop();
                if (stack.TryPeek(out var parent)) Return(parent, node);
                continue;
            }

            var (to, cable) = _graph.NeighboursOf(node)[_next[node]++];
            if (cable == _via[node]) continue;
            if (_order[to] > 0)
            {
                _low[node] = Math.Min(_low[node], _order[to]);
                continue;
            }

            if (node == 0) branchesOfStart++;
            _order[to] = _low[to] = ++count;
            _via[to] = cable;
            stack.Push(to);
        }

        if (branchesOfStart > 1) _nodes.Add(0);
    }

    /// <summary>
    /// A branch is walked through: what cannot be reached around its first cable or around its parent is cut by it.
    /// </summary>
    private void Return(int parent, int node)
    {
        _low[parent] = Math.Min(_low[parent], _low[node]);
        if (_low[node] > _order[parent]) _cables.Add(_via[node]);
        if (parent != 0 && _low[node] >= _order[parent]) _nodes.Add(parent);
    }
}
