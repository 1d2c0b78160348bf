using Tb4Gen.Core.Drawing;

namespace Tb4Gen.Core.Tests.Drawing;

/// <summary>Pictures of meshes of the usual shapes, without a cluster behind them.</summary>
internal static class Meshes
{
    public static MeshPicture Ring(int nodes) => Of(nodes, Enumerable.Range(0, nodes).Select(i => (i, (i + 1) % nodes)));

    public static MeshPicture Chain(int nodes) =>
        Of(nodes, Enumerable.Range(1, nodes - 1).Select(static i => (i - 1, i)), isCritical: true);

    public static MeshPicture Star(int nodes) =>
        Of(nodes, Enumerable.Range(1, nodes - 1).Select(static i => (0, i)), isCritical: true);

    public static MeshPicture Tree(int nodes) =>
        Of(nodes, Enumerable.Range(1, nodes - 1).Select(static i => ((i - 1) / 2, i)), isCritical: true);

    public static MeshPicture FullMesh(int nodes) => Of(
        nodes, Enumerable.Range(0, nodes).SelectMany(a => Enumerable.Range(a + 1, nodes - a - 1).Select(b => (a, b))));

    /// <summary>A ring with cables across, as a wish for fewer hops makes it.</summary>
    public static MeshPicture Chorded(int nodes) => Of(
        nodes,
        Enumerable.Range(0, nodes).Select(i => (i, (i + 1) % nodes))
            .Concat(Enumerable.Range(0, nodes / 2).Select(i => (i, i + (nodes / 2)))));

    public static MeshPicture Of(int nodes, IEnumerable<(int A, int B)> cables, bool isCritical = false)
    {
        var used = new int[nodes];
        return new MeshPicture(
            "lab", "lab: a mesh",
            [.. Enumerable.Range(0, nodes).Select(
                static i => new PictureNode($"node-{i}", $"10.100.200.{i + 100}", $"192.168.200.{i + 100}"))],
            [.. cables.Select((c, i) => new PictureCable(i + 1, EndOf(c.A), EndOf(c.B), isCritical))]);

        PictureEnd EndOf(int node) => new(node, $"en{used[node]++ + 5:00}");
    }
}
