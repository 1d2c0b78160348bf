using Tb4Gen.Core.Planning;
using Xunit;

namespace Tb4Gen.Core.Tests.Planning;

public sealed class TopologyPlannerTests
{
    [Fact]
    public void A_ring_joins_first_ports_to_second_ports()
    {
        Assert.Equal([(0, 0, 1, 1), (1, 0, 2, 1), (2, 0, 0, 1)], TopologyPlanner.Links("ring", 3));
    }

    [Fact]
    public void A_line_is_a_ring_without_the_closing_cable()
    {
        Assert.Equal([(0, 0, 1, 1), (1, 0, 2, 1)], TopologyPlanner.Links("line", 3));
    }

    [Fact]
    public void A_full_mesh_of_three_is_the_ring()
    {
        Assert.Equal(TopologyPlanner.Links("ring", 3), TopologyPlanner.Links("full-mesh", 3));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    public void A_full_mesh_joins_every_pair_once_and_uses_every_port_once(int nodes)
    {
        var links = TopologyPlanner.Links("full-mesh", nodes).ToList();
        var pairs = links.Select(l => (Math.Min(l.From, l.To), Math.Max(l.From, l.To)));
        var ports = links.SelectMany(l => new[] { (l.From, l.FromPort), (l.To, l.ToPort) }).ToList();

        Assert.Equal(nodes * (nodes - 1) / 2, links.Count);
        Assert.Equal(links.Count, pairs.Distinct().Count());
        Assert.Equal(ports.Count, ports.Distinct().Count());
        Assert.All(ports, p => Assert.InRange(p.Item2, 0, nodes - 2));
    }
}
