using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>The sides of a node.</summary>
internal enum Side
{
    Top,
    Right,
    Bottom,
    Left,
}

/// <summary>A port before its place is known.</summary>
/// <param name="Cable">Number of its cable, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Side">Towards the other end.</param>
internal readonly record struct PortSlot(int Cable, string Name, Side Side);

/// <summary>A node with its ports on the sides on which their cables leave, and the room that this takes.</summary>
internal sealed class NodeShape
{
    private const double Spacing = 4;

    private readonly ImmutableArray<PortSlot> _ports;
    private readonly double _width;
    private readonly double _height;

    /// <param name="node">Its text.</param>
    /// <param name="ports">On each side from left to right, or from top to bottom.</param>
    public NodeShape(PictureNode node, ImmutableArray<PortSlot> ports)
    {
        _ports = ports;
        Name = TextMetrics.Wrap(node.Name);
        var text = Math.Max(
            Name.Max(static l => TextMetrics.WidthOf(l, TextMetrics.NameSize)),
            NodeLines.Of(node).Max(static l => TextMetrics.WidthOf(l, TextMetrics.LineSize)));
        var height = ((Name.Length + NodeLines.Count) * TextMetrics.LineHeight) + 14;
        _width = Math.Max(text + 20, Math.Max(RowWidth(Side.Top), RowWidth(Side.Bottom)) + (2 * Spacing));
        _height = Math.Max(height, Math.Max(StackHeight(Side.Left), StackHeight(Side.Right)) + (2 * Spacing));
        Size = (_width + (2 * Math.Max(Widest(Side.Left), Widest(Side.Right))),
            _height + (2 * (Any(Side.Top) || Any(Side.Bottom) ? TextMetrics.PortHeight : 0)));
    }

    public ImmutableArray<string> Name { get; }

    /// <summary>With the ports.</summary>
    public (double Width, double Height) Size { get; }

    public Box BodyAt(Point center) => Box.Around(center, _width, _height);

    /// <summary>The box of each port, and the point of it at which the cable ends.</summary>
    public IEnumerable<(PortSlot Port, Box Box, Point End)> PortsAt(Point center)
    {
        var body = BodyAt(center);
        foreach (var side in (Side[])[Side.Top, Side.Right, Side.Bottom, Side.Left])
        {
            var ports = _ports.Where(p => p.Side == side).ToList();
            var isRow = side is Side.Top or Side.Bottom;
            var at = isRow ? center.X - (RowWidth(side) / 2) : center.Y - (StackHeight(side) / 2);
            foreach (var port in ports)
            {
                var width = TextMetrics.PortWidth(port.Name);
                yield return side switch
                {
                    Side.Top => At(port, at, body.Y - TextMetrics.PortHeight, width, static b => new(b.Center.X, b.Y)),
                    Side.Bottom => At(port, at, body.Bottom, width, static b => new(b.Center.X, b.Bottom)),
                    Side.Left => At(port, body.X - width, at, width, static b => new(b.X, b.Center.Y)),
                    _ => At(port, body.Right, at, width, static b => new(b.Right, b.Center.Y)),
                };
                at += (isRow ? width : TextMetrics.PortHeight) + Spacing;
            }
        }
    }

    private static (PortSlot Port, Box Box, Point End) At(
        PortSlot port, double x, double y, double width, Func<Box, Point> end)
    {
        var box = new Box(x, y, width, TextMetrics.PortHeight);
        return (port, box, end(box));
    }

    private IEnumerable<PortSlot> On(Side side) => _ports.Where(p => p.Side == side);

    private bool Any(Side side) => On(side).Any();

    private double Widest(Side side) =>
        On(side).Select(static p => TextMetrics.PortWidth(p.Name)).DefaultIfEmpty().Max();

    private double RowWidth(Side side) =>
        Math.Max(0, On(side).Sum(static p => TextMetrics.PortWidth(p.Name) + Spacing) - Spacing);

    private double StackHeight(Side side) =>
        Math.Max(0, (On(side).Count() * (TextMetrics.PortHeight + Spacing)) - Spacing);
}
