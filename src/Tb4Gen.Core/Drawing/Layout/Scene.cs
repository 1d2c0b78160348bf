using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>A drawing in which everything has its place.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Nodes">In the order of the picture.</param>
/// <param name="Cables">In the order of the picture.</param>
internal sealed record Scene(
    double Width, double Height, ImmutableArray<SceneNode> Nodes, ImmutableArray<SceneCable> Cables)
{
    /// <summary>Everything that carries text: what must not lie upon each other.</summary>
    public IEnumerable<Box> Labels => Nodes.Select(static n => n.Body)
        .Concat(Nodes.SelectMany(static n => n.Ports).Select(static p => p.Box))
        .Concat(Cables.Where(static c => c.Label is not null).Select(static c => c.Label.GetValueOrDefault()));
}

/// <summary>A node with the ports around it.</summary>
/// <param name="Body">The box with the node's text.</param>
/// <param name="Name">The name, on one line or several.</param>
/// <param name="Ports">Only those with a cable.</param>
internal sealed record SceneNode(Box Body, ImmutableArray<string> Name, ImmutableArray<ScenePort> Ports);

/// <summary>A port at the edge of its node.</summary>
internal sealed record ScenePort(string Name, Box Box);

/// <summary>A cable, which is a straight line.</summary>
/// <param name="From">At the edge of a port.</param>
/// <param name="To">At the edge of the other.</param>
/// <param name="Label">Where its number stands; null where there is no room at all.</param>
internal sealed record SceneCable(Point From, Point To, Box? Label);
