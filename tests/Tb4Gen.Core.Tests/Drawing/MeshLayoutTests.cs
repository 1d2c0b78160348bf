using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Drawing.Layout;
using Xunit;

namespace Tb4Gen.Core.Tests.Drawing;

public sealed class MeshLayoutTests
{
    private static readonly string[] Large = ["ring", "chain", "star", "tree"];

    public static TheoryData<string, int> Usual =>
    [
        .. Large
            .SelectMany(static s => Enumerable.Range(2, 31).Select(n => (s, n)))
            .Where(static c => c.s != "ring" || c.n > 2),
        .. Enumerable.Range(2, 7).Select(static n => ("full-mesh", n)),
        .. Enumerable.Range(2, 15).Select(static n => ("chorded", 2 * n)),
    ];

    [Theory]
    [MemberData(nameof(Usual))]
    public void No_label_lies_upon_another(string shape, int nodes)
    {
        var labels = MeshLayout.Of(Make(shape, nodes)).Labels.ToList();

        Assert.Empty(
            from i in Enumerable.Range(0, labels.Count)
            from k in Enumerable.Range(0, i)
            where labels[i].Overlaps(labels[k])
            select (labels[i], labels[k]));
    }

    [Theory]
    [MemberData(nameof(Usual))]
    public void Every_cable_has_its_number_and_everything_lies_on_the_drawing(string shape, int nodes)
    {
        var scene = MeshLayout.Of(Make(shape, nodes));

        Assert.DoesNotContain(scene.Cables, static c => c.Label is null);
        Assert.All(scene.Labels, b => Assert.True(
            b.X >= 0 && b.Y >= 0 && b.Right <= scene.Width && b.Bottom <= scene.Height, $"{b}"));
    }

    [Theory]
    [MemberData(nameof(Usual))]
    public void No_cable_of_a_simple_mesh_passes_behind_another_node(string shape, int nodes)
    {
        // In a tree cables fan out between columns, and in a chorded ring of many there is no way around.
        if (shape is "chorded" && nodes > 12) return;
        var picture = Make(shape, nodes);
        var scene = MeshLayout.Of(picture);

        for (var i = 0; i < scene.Cables.Length; i++)
        {
            var (cable, about) = (scene.Cables[i], picture.Cables[i]);
            var behind = scene.Nodes
                .Where((n, k) => k != about.A.Node && k != about.B.Node && n.Body.IsCrossedBy(cable.From, cable.To));
            Assert.Empty(behind);
        }
    }

    [Fact]
    public void The_longest_names_fit_into_their_boxes()
    {
        var longest = new string('a', 30) + "-" + new string('b', 32);
        var picture = Meshes.Ring(8);
        picture = picture with { Nodes = [.. picture.Nodes.Select(n => n with { Name = longest })] };

        var scene = MeshLayout.Of(picture);

        Assert.All(scene.Nodes, n => Assert.All(n.Name, l => Assert.True(
            TextMetrics.WidthOf(l, TextMetrics.NameSize) < n.Body.Width)));
        Assert.Equal(longest, string.Concat(scene.Nodes[0].Name));
    }

    [Fact]
    public void Two_cables_between_the_same_nodes_are_two_lines()
    {
        var scene = MeshLayout.Of(Meshes.Of(2, [(0, 1), (0, 1)]));

        Assert.NotEqual(scene.Cables[0].From, scene.Cables[1].From);
        Assert.NotEqual(scene.Cables[0].To, scene.Cables[1].To);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public void Any_number_of_nodes_is_drawn(int nodes)
    {
        var picture = nodes == 1 ? Meshes.Of(1, []) : Meshes.Chain(nodes);

        Assert.Equal(nodes, MeshLayout.Of(picture).Nodes.Length);
    }

    private static MeshPicture Make(string shape, int nodes) => shape switch
    {
        "ring" => Meshes.Ring(nodes),
        "chain" => Meshes.Chain(nodes),
        "star" => Meshes.Star(nodes),
        "tree" => Meshes.Tree(nodes),
        "full-mesh" => Meshes.FullMesh(nodes),
        _ => Meshes.Chorded(nodes),
    };
}
