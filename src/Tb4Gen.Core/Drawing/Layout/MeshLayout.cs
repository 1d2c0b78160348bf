using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>
/// Gives everything on a drawing its place, so that no label lies upon another: of up to 32 nodes in the usual shapes
/// the tests compute it.
/// </summary>
internal static class MeshLayout
{
    private const double Margin = 24;
    private const double LeastGap = 36;
    private const double LabelHeight = 18;

    // Each makes a quarter more room between the nodes. What has no place after the last is left out.
    private const int MostTries = 8;

    public static Scene Of(MeshPicture picture)
    {
        var arrangement = Arrangements.Of(new MeshOutline(picture));
        var shapes = ShapesOf(picture, arrangement);
        var label = picture.Cables.Select(static c => LabelWidth(c)).DefaultIfEmpty().Max();
        ImmutableArray<(int, int)> pairs = [.. picture.Cables.Select(static c => (c.A.Node, c.B.Node))];
        var room = (Width: Math.Max(LeastGap, label + 16), Height: LeastGap);
        for (var tries = 1; ; tries++)
        {
            var centers = arrangement.Place([.. shapes.Select(static s => s.Size)], room, pairs);
            var scene = SceneOf(picture, shapes, centers);
            if (tries == MostTries || scene.Cables.All(static c => c.Label is not null)) return scene;
            room = (room.Width * 1.25, room.Height * 1.25);
        }
    }

    public static double LabelWidth(PictureCable cable) =>
        TextMetrics.WidthOf(cable.Label, TextMetrics.PortSize) + 10;

    private static ImmutableArray<NodeShape> ShapesOf(MeshPicture picture, IArrangement arrangement)
    {
        var slots = picture.Nodes.Select(static _ => new List<(PortSlot Slot, double Order)>()).ToList();
        for (var i = 0; i < picture.Cables.Length; i++)
        {
            var cable = picture.Cables[i];
            Add(i, cable.A, cable.B);
            Add(i, cable.B, cable.A);
        }

        return [.. picture.Nodes.Select((n, i) =>
            new NodeShape(n, [.. slots[i].OrderBy(static s => s.Order).Select(static s => s.Slot)]))];

        void Add(int cable, PictureEnd end, PictureEnd other)
        {
            var (from, to) = (arrangement.RoughPlaceOf(end.Node), arrangement.RoughPlaceOf(other.Node));
            var (dx, dy) = (to.X - from.X, to.Y - from.Y);
            // In a tree a column further is to the side, however far it is below.
            var isBeside = arrangement is GridArrangement ? dx != 0 : Math.Abs(dx) > Math.Abs(dy);
            var side = isBeside ? dx > 0 ? Side.Right : Side.Left : dy > 0 ? Side.Bottom : Side.Top;
            // By the slope, so that cables to one side do not cross right in front of their ports.
            var order = isBeside ? dy / Math.Abs(dx) : dy == 0 ? 0 : dx / Math.Abs(dy);
            slots[end.Node].Add((new PortSlot(cable, end.Port, side), order));
        }
    }

    private static Scene SceneOf(
        MeshPicture picture, ImmutableArray<NodeShape> shapes, ImmutableArray<Point> centers)
    {
        var bounds = shapes.Select((s, i) => Box.Around(centers[i], s.Size.Width, s.Size.Height)).ToList();
        var (left, top) = (bounds.Min(static b => b.X) - Margin, bounds.Min(static b => b.Y) - Margin);
        var ends = picture.Cables.Select(static _ => new List<Point>(2)).ToList();
        var nodes = shapes.Select((s, i) => NodeAt(s, new(centers[i].X - left, centers[i].Y - top), ends)).ToList();
        var taken = nodes.SelectMany(static n => n.Ports.Select(static p => p.Box).Prepend(n.Body)).ToList();
        return new Scene(
            Math.Ceiling(bounds.Max(static b => b.Right) - left + Margin),
            Math.Ceiling(bounds.Max(static b => b.Bottom) - top + Margin),
            [.. nodes], LabelPlaces.Of(picture, ends, taken, LabelHeight));
    }

    private static SceneNode NodeAt(NodeShape shape, Point center, List<List<Point>> ends)
    {
        var ports = ImmutableArray.CreateBuilder<ScenePort>();
        foreach (var (port, box, end) in shape.PortsAt(center))
        {
            ports.Add(new ScenePort(port.Name, box));
            ends[port.Cable].Add(end);
        }

        return new SceneNode(shape.BodyAt(center), shape.Name, ports.ToImmutable());
    }
}
