using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>What kind of mesh it is, by which the layout is chosen.</summary>
internal enum MeshShape
{
    /// <summary>Anything, a full mesh among it.</summary>
    Other,
    Ring,
    Line,

    /// <summary>Connected without a way around any cable; a star is one.</summary>
    Tree,
}

/// <summary>The neighbours of each node, and the shape that they make.</summary>
internal sealed class MeshOutline
{
    private readonly List<int>[] _neighbours;
    private readonly int _cableCount;

    public MeshOutline(MeshPicture picture)
    {
        _cableCount = picture.Cables.Length;
        _neighbours = new List<int>[picture.Nodes.Length];
        for (var i = 0; i < _neighbours.Length; i++) _neighbours[i] = [];
        foreach (var cable in picture.Cables)
        {
            _neighbours[cable.A.Node].Add(cable.B.Node);
            _neighbours[cable.B.Node].Add(cable.A.Node);
        }

        Shape = FindShape();
    }

    public int Count => _neighbours.Length;

    public MeshShape Shape { get; }

    public IReadOnlyList<int> NeighboursOf(int node) => _neighbours[node];

    /// <summary>The nodes of a ring or a line as they follow upon each other.</summary>
    public ImmutableArray<int> Chain()
    {
        var start = Shape == MeshShape.Ring ? 0 : Array.FindIndex(_neighbours, static n => n.Count <= 1);
        return [.. Walk(start).Select(static step => step.Node)];
    }

    /// <summary>Depth first: each node that can be reached with the one that it is reached from.</summary>
    public IEnumerable<(int Node, int From)> Walk(int start)
    {
        var seen = new bool[Count];
        var stack = new Stack<(int Node, int From)>([(start, -1)]);
        while (stack.TryPop(out var step))
        {
            if (seen[step.Node]) continue;
            seen[step.Node] = true;
            yield return step;
            var neighbours = _neighbours[step.Node];
            for (var i = neighbours.Count - 1; i >= 0; i--) stack.Push((neighbours[i], step.Node));
        }
    }

    private MeshShape FindShape()
    {
        if (Count == 0 || Walk(0).Count() < Count) return MeshShape.Other;
        var most = _neighbours.Max(static n => n.Count);
        if (_cableCount == Count - 1) return most <= 2 ? MeshShape.Line : MeshShape.Tree;
        return _cableCount == Count && most == 2 && Count > 2 ? MeshShape.Ring : MeshShape.Other;
    }
}
