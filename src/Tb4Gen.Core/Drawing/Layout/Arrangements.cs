using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>Chooses the arrangement that shows what a mesh is.</summary>
internal static class Arrangements
{
    private const int MostOnCircle = 6;
    private const int MostInRow = 4;

    // On a screen of 1280 pixels this many nodes side by side can be read without scrolling.
    private const int MostColumns = 5;

    public static IArrangement Of(MeshOutline outline) => outline.Shape switch
    {
        MeshShape.Ring when outline.Count > MostOnCircle => new GridArrangement(Track(outline.Chain())),
        MeshShape.Ring => new CircleArrangement(outline.Chain()),
        MeshShape.Line => new GridArrangement(Rows(outline.Chain())),
        MeshShape.Tree => new GridArrangement(TreeCells.Of(outline)),
        _ => new CircleArrangement([.. Enumerable.Range(0, outline.Count)]),
    };

    /// <summary>A line in rows that are read from left to right and back, as an ox ploughs.</summary>
    private static ImmutableArray<GridCell> Rows(ImmutableArray<int> chain)
    {
        var cells = new GridCell[chain.Length];
        for (var i = 0; i < chain.Length; i++)
        {
            var (row, at) = Math.DivRem(i, MostInRow);
            cells[chain[i]] = new(row % 2 == 0 ? at : MostInRow - 1 - at, row, 1);
        }

        return [.. cells];
    }

    /// <summary>
    /// A ring along the edge of a rectangle, clockwise from the top left. With an odd number the last place before the
    /// start stays empty.
    /// </summary>
    private static ImmutableArray<GridCell> Track(ImmutableArray<int> chain)
    {
        var half = (chain.Length + 1) / 2;
        // A node is about twice as wide as high.
        var columns = Math.Clamp((half + 2) / 3, 3, MostColumns);
        var rows = half + 2 - columns;
        var cells = new GridCell[chain.Length];
        for (var i = 0; i < chain.Length; i++) cells[chain[i]] = PlaceOf(i);
        return [.. cells];

        GridCell PlaceOf(int i)
        {
            if (i < columns) return new(i, 0, 1);
            i -= columns - 1;
            if (i < rows) return new(columns - 1, i, 1);
            i -= rows - 1;
            if (i < columns) return new(columns - 1 - i, rows - 1, 1);
            return new(0, rows - 1 - (i - columns + 1), 1);
        }
    }
}
