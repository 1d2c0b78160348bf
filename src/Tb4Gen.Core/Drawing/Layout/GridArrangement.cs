using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>Nodes in columns, each as wide as its widest node, and in rows of one height.</summary>
/// <param name="cells">Column and row of each; rows may be halves, where a node lies between two others.</param>
internal sealed class GridArrangement(ImmutableArray<GridCell> cells) : IArrangement
{
    public Point RoughPlaceOf(int node) => new(cells[node].Column, cells[node].Row);

    public ImmutableArray<Point> Place(
        ImmutableArray<(double Width, double Height)> sizes,
        (double Width, double Height) room,
        ImmutableArray<(int A, int B)> cables)
    {
        var columns = new SortedDictionary<int, double>();
        var pitch = 0.0;
        for (var i = 0; i < cells.Length; i++)
        {
            columns[cells[i].Column] = Math.Max(columns.GetValueOrDefault(cells[i].Column), sizes[i].Width);
            pitch = Math.Max(pitch, (sizes[i].Height + room.Height) / cells[i].Rows);
        }

        var centers = new Dictionary<int, double>();
        var x = 0.0;
        foreach (var (column, width) in columns)
        {
            centers[column] = x + (width / 2);
            x += width + room.Width;
        }

        return [.. cells.Select(c => new Point(centers[c.Column], c.Row * pitch))];
    }
}

/// <summary>A place in the grid.</summary>
/// <param name="Column">Of any sign.</param>
/// <param name="Row">Of the centre.</param>
/// <param name="Rows">How many it may take: those of all that hangs on the node.</param>
internal readonly record struct GridCell(int Column, double Row, int Rows);
