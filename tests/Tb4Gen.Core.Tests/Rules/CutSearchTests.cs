using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules.Topology;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class CutSearchTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_it_finds_is_what_taking_each_away_in_turn_finds(int seed)
    {
        var random = new Random(seed);
        var nodes = random.Next(2, 9);
        var links = new List<(int A, int B)>();
        for (var i = 1; i < nodes; i++) links.Add((i, random.Next(i)));
        for (var extra = random.Next(4); extra > 0; extra--) links.Add((random.Next(nodes), random.Next(nodes)));
        links.RemoveAll(static l => l.A == l.B);

        var (cables, cutNodes) = CutSearch.Run(GraphOf(nodes, links));

        Assert.Equal(
            Enumerable.Range(0, links.Count).Where(c => !IsConnected(nodes, links.Where((_, i) => i != c), -1)),
            cables);
        Assert.Equal(Enumerable.Range(0, nodes).Where(n => !IsConnected(nodes, links, n)), cutNodes);
    }

    [Fact]
    public void A_line_of_twenty_thousand_nodes_is_no_trouble()
    {
        const int Nodes = 20_000;

        var line = Enumerable.Range(1, Nodes - 1).Select(static i => (i, i - 1)).ToList();

        var (cables, _) = CutSearch.Run(GraphOf(Nodes, line));

        Assert.Equal(Nodes - 1, cables.Count);
    }

    private static bool IsConnected(int nodes, IEnumerable<(int A, int B)> links, int without)
    {
        var left = links.Where(l => l.A != without && l.B != without).ToList();
        var start = without == 0 ? 1 : 0;
        if (start >= nodes) return true;
        HashSet<int> seen = [start];
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var (a, b) in left)
            {
                if (seen.Contains(a) != seen.Contains(b)) grew = seen.Add(a) | seen.Add(b);
            }
        }

        return seen.Count == nodes - (without >= 0 ? 1 : 0);
    }

    private static MeshGraph GraphOf(int nodes, List<(int A, int B)> links)
    {
        var text = string.Concat(Enumerable.Range(0, nodes).Select(
            static n => $"  n{n}: {{ management: 10.{n >> 16}.{n >> 8 & 255}.{n & 255} }}\n"));
        var spec = Clusters.Good($$"""
            cluster: lab
            domain: lab.example
            management: { subnet: 10.0.0.0/8 }
            mesh: { subnet: 11.0.0.0/8 }
            nodes:
            {{text}}
            """);
        return MeshGraph.Of(spec, [.. links.Select(l => new CablePlan(EndAt(l.A), EndAt(l.B)))]);

        CableEndPlan EndAt(int node) =>
            new() { Node = spec.Nodes[node].Name.Value, Port = default, RouterId = default };
    }
}
