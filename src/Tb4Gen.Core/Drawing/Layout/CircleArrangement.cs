using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>Nodes on a circle, clockwise from the top.</summary>
/// <param name="order">The nodes as they follow upon each other.</param>
internal sealed class CircleArrangement(ImmutableArray<int> order) : IArrangement
{
    // Beyond these, keeping every cable clear of every node would blow the circle up: cables then pass behind nodes.
    private const int MostKeptClear = 12;
    private const double MostGrowth = 2.5;
    private const double Step = 10;

    private readonly ImmutableArray<Point> _unit = UnitCircle(order);

    public Point RoughPlaceOf(int node) => _unit[node];

    public ImmutableArray<Point> Place(
        ImmutableArray<(double Width, double Height)> sizes,
        (double Width, double Height) room,
        ImmutableArray<(int A, int B)> cables)
    {
        if (order.Length < 2) return [.. _unit.Select(static _ => default(Point))];
        var radius = Step;
        while (!IsApart(Boxes(radius))) radius += Step;
        if (order.Length > MostKeptClear) return Centers(radius);
        for (var larger = radius; larger <= radius * MostGrowth; larger += Step)
        {
            if (IsClear(Boxes(larger))) return Centers(larger);
        }

        return Centers(radius);

        ImmutableArray<Point> Centers(double size) =>
            [.. _unit.Select(u => new Point(Math.Round(u.X * size), Math.Round(u.Y * size)))];

        Box[] Boxes(double size) => [.. Centers(size).Select(
            (c, i) => Box.Around(c, sizes[i].Width + room.Width, sizes[i].Height + room.Height))];

        bool IsClear(Box[] boxes) => cables.All(c => !boxes
            .Where((b, i) => i != c.A && i != c.B && b.IsCrossedBy(boxes[c.A].Center, boxes[c.B].Center)).Any());
    }

    private static bool IsApart(Box[] boxes)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (boxes[i].Overlaps(boxes[k])) return false;
            }
        }

        return true;
    }

    private static ImmutableArray<Point> UnitCircle(ImmutableArray<int> order)
    {
        var unit = new Point[order.Length];
        // Two lie side by side.
        var start = order.Length == 2 ? -Math.PI : -Math.PI / 2;
        for (var i = 0; i < order.Length; i++)
        {
            var angle = start + (2 * Math.PI * i / order.Length);
            // Rounded, so that the last bit of a sine, in which platforms differ, decides nothing.
            unit[order[i]] = new(Math.Round(Math.Cos(angle), 6), Math.Round(Math.Sin(angle), 6));
        }

        return [.. unit];
    }
}
