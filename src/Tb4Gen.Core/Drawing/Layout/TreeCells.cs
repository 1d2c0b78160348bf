using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>
/// A tree that grows to both sides from the node with most cables, so that a star of many is not as high as all of its
/// nodes on top of each other.
/// </summary>
internal sealed class TreeCells
{
    private readonly MeshOutline _outline;
    private readonly int[] _parent;
    private readonly int[] _leaves;
    private readonly GridCell[] _cells;

    private TreeCells(MeshOutline outline)
    {
        _outline = outline;
        _parent = new int[outline.Count];
        _leaves = new int[outline.Count];
        _cells = new GridCell[outline.Count];
    }

    public static ImmutableArray<GridCell> Of(MeshOutline outline)
    {
        var cells = new TreeCells(outline);
        var root = Enumerable.Range(0, outline.Count).MaxBy(n => outline.NeighboursOf(n).Count);
        cells.CountLeaves(root);
        cells.PlaceRoot(root);
        return [.. cells._cells];
    }

    private void CountLeaves(int root)
    {
        var walk = _outline.Walk(root).ToList();
        foreach (var (node, from) in walk) _parent[node] = from;
        foreach (var (node, from) in Enumerable.Reverse(walk))
        {
            if (_leaves[node] == 0) _leaves[node] = 1;
            if (from >= 0) _leaves[from] += _leaves[node];
        }
    }

    private void PlaceRoot(int root)
    {
        var branches = ChildrenOf(root).ToList();
        var right = 0;
        var count = 0;
        while (count < branches.Count && 2 * right < _leaves[root]) right += _leaves[branches[count++]];
        var left = _leaves[root] - right;
        var rows = Math.Max(left, right);
        _cells[root] = new(0, (rows - 1) / 2.0, rows);
        Place(branches[..count], (rows - right) / 2.0, 1);
        Place(branches[count..], (rows - left) / 2.0, -1);
    }

    /// <summary>Puts branches below each other, each in the middle of the rows that its leaves take.</summary>
    private void Place(List<int> branches, double firstRow, int side)
    {
        // Without recursion: a tree may be as deep as it has nodes.
        var work = new Stack<(int Node, double FirstRow, int Column)>();
        Push(branches, firstRow, side);
        while (work.TryPop(out var item))
        {
            var rows = _leaves[item.Node];
            _cells[item.Node] = new(item.Column, item.FirstRow + ((rows - 1) / 2.0), rows);
            Push(ChildrenOf(item.Node), item.FirstRow, item.Column + side);
        }

        void Push(IEnumerable<int> nodes, double row, int column)
        {
            foreach (var node in nodes)
            {
                work.Push((node, row, column));
                row += _leaves[node];
            }
        }
    }

    private IEnumerable<int> ChildrenOf(int node) => _outline.NeighboursOf(node).Where(n => n != _parent[node]);
}
