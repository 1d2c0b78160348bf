using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Rendering;
using Xunit;

namespace Tb4Gen.Core.Tests.Comparison;

public sealed class BundleComparerTests
{
    [Fact]
    public void The_same_change_on_several_nodes_is_one()
    {
        var difference = Compare(["a", "b", "c"], static n => n == "c" ? "z\n" : "x\n", static _ => "y\n");

        Assert.Equal(["a b", "c"], difference.Changes.Select(static c => string.Join(' ', c.Nodes)));
        Assert.Equal(["nodes/a/root/etc/motd", "nodes/b/root/etc/motd"], difference.Changes[0].Paths);
        Assert.All(difference.Nodes, static n => Assert.Equal((Consequence.Package, 1), (n.Worst, n.Changes)));
    }

    [Fact]
    public void The_manifest_says_nothing_of_its_own()
    {
        Assert.True(Compare(["a"], static _ => "x\n", static _ => "x\n").IsEmpty);
        Assert.False(Compare(["a"], static _ => "x\n", static _ => "y\n").IsEmpty);
    }

    [Fact]
    public void A_cluster_that_is_new_or_gone_is_told_by_its_nodes()
    {
        var bundle = Bundle(["a", "b"], static _ => "x\n");

        var added = BundleComparer.Compare(null, bundle, plan: null);
        var removed = BundleComparer.Compare(bundle, null, plan: null);

        Assert.Empty(added.Changes);
        Assert.All(added.Nodes, static n => Assert.Equal(NodeState.Added, n.State));
        Assert.All(removed.Nodes, static n => Assert.Equal(NodeState.Removed, n.State));
        Assert.Equal((null, "lab", "lab", null), (added.Before, added.After, removed.Before, removed.After));
    }

    [Fact]
    public void Names_of_many_nodes_are_cut()
    {
        string[] names = [.. Enumerable.Range(1, 13).Select(static n => $"n{n}")];

        Assert.Equal("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10 and 3 more", Names.Join(names));
        Assert.Equal("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12", Names.Join(names[..12]));
    }

    private static ClusterDifference Compare(string[] nodes, Func<string, string> before, Func<string, string> after) =>
        BundleComparer.Compare(Bundle(nodes, before), Bundle(nodes, after), plan: null);

    private static Bundle Bundle(string[] nodes, Func<string, string> content)
    {
        Assert.True(ClusterName.TryParse("lab", out var name, out _));
        return Core.Bundles.Bundle.Create(name, nodes.Select(n => Files.Of($"nodes/{n}/root/etc/motd", content(n), format: ArtifactFormat.Raw)));
    }
}
