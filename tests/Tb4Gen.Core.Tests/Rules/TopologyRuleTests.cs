using Tb4Gen.Core.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class TopologyRuleTests
{
    private const string FourNodes = """
        nodes:
          n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
          n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
          n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14" }
          n5: { management: 10.11.12.15, mac: "02:00:00:00:00:15" }
        """;

    [Fact]
    public void A_cable_end_at_a_node_that_does_not_exist_is_reported_at_the_end()
    {
        var finding = Checked.Only("TB3001", Mesh("[n2.en05, n3.en06], [n3.en05, n4.en06], [n4.en05, ms2.en06]"));

        Assert.Equal("a cable ends at ms2, which is not among the nodes", finding.Message);
        Assert.Equal("there are n2, n3 and n4", finding.Help);
        Assert.Equal("ms2.en06", Text(finding));
    }

    [Fact]
    public void A_cable_end_at_a_port_that_does_not_exist_is_reported_with_the_ports_there_are()
    {
        var finding = Checked.Only("TB3002", Mesh("[n2.en05, n3.en06], [n3.en05, n4.en06], [n4.en05, n2.en77]"));

        Assert.Equal(("n2 has no port en77", "there are en05 and en06"), (finding.Message, finding.Help));
    }

    [Fact]
    public void A_port_that_two_cables_are_in_is_reported_with_the_first()
    {
        var finding = Checked.Only("TB3003", Mesh("[n2.en05, n3.en06], [n3.en05, n4.en06], [n4.en05, n2.en05]"));

        Assert.Equal("port n2.en05 already has a cable", finding.Message);
        Assert.Equal("first used here", Assert.Single(finding.Related).Text);
    }

    [Fact]
    public void A_cable_from_a_node_to_itself_is_one_finding()
    {
        var codes = Checked.Codes(Mesh("[n2.en05, n3.en06], [n3.en05, n4.en06], [n4.en05, n4.en05]"));

        Assert.Equal(["TB3004"], codes);
    }

    [Fact]
    public void Parallel_cables_are_found_whatever_end_is_named_first()
    {
        Assert.Equal(
            "n2 and n3 are already joined by a cable",
            Checked.Only("TB3005", Mesh("[n2.en05, n3.en06], [n3.en05, n2.en06]")).Message);
    }

    [Fact]
    public void Cables_and_a_topology_are_one_too_many()
    {
        Assert.Contains("TB3006", Checked.Codes(
            "mesh: { subnet: 10.100.0.0/24, topology: ring, cables: [[n2.en05, n3.en06]] }"));
    }

    [Fact]
    public void The_parts_of_a_mesh_are_listed()
    {
        var finding = Checked.Only("TB3007", $"{Mesh("[n2.en05, n3.en06], [n4.en05, n5.en06]")}\n{FourNodes}");

        Assert.Equal("the cables leave the mesh in 2 parts: n2 and n3; n4 and n5", finding.Message);
    }

    [Fact]
    public void A_node_without_a_cable_is_reported_and_not_called_a_part()
    {
        var codes = Checked.Codes(Mesh("[n2.en05, n3.en06]"));

        Assert.Contains("TB3008", codes);
        Assert.DoesNotContain("TB3007", codes);
    }

    [Fact]
    public void What_the_rest_of_a_broken_list_forms_is_not_reported()
    {
        Assert.Equal(["TB3001"], Checked.Codes(Mesh("[n2.en05, n3.en06], [n3.en05, n4.en06], [n4.en05, ms2.en06]")));
    }

    [Fact]
    public void Each_cable_that_alone_holds_the_mesh_together_is_named()
    {
        Assert.Equal(
            "the mesh falls apart if one cable is lost: n4.en07 to n5.en05",
            Checked.Only("TB3009", $"{Tail}\n{FourNodes}").Message);
    }

    [Fact]
    public void Each_node_that_alone_holds_the_mesh_together_is_named()
    {
        Assert.Equal(
            "the other nodes lose each other if one node is down: n4",
            Checked.Only("TB3010", $"{Tail}\n{FourNodes}").Message);
    }

    [Fact]
    public void Between_two_nodes_the_one_cable_is_only_noted()
    {
        var finding = Checked.Only("TB3009", """
            mesh: { subnet: 10.100.0.0/24 }
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
            """);

        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void A_ring_has_no_cable_and_no_node_that_cuts_it()
    {
        Assert.Empty(Checked.Codes($"mesh: {{ subnet: 10.100.0.0/24, topology: ring }}\n{FourNodes}")
            .Intersect(["TB3009", "TB3010"]));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void A_ring_of_more_than_six_is_slow(int nodes, bool isSlow)
    {
        var lines = Enumerable.Range(11, nodes)
            .Select(static n => $"  n{n}: {{ management: 10.11.12.{n}, mac: \"02:00:00:00:00:{n}\" }}\n");
        var fragment = $"mesh: {{ subnet: 10.100.0.0/24, topology: ring }}\nnodes:\n{string.Concat(lines)}";

        Assert.Equal(isSlow, Checked.Codes(fragment).Contains("TB3011"));
    }

    [Fact]
    public void Ports_without_a_cable_are_listed_once_for_their_profile()
    {
        var finding = Checked.Only("TB3012", "mesh: { subnet: 10.100.0.0/24, topology: line }");

        Assert.Equal((Severity.Info, "no cable in n2.en06 and n4.en05"), (finding.Severity, finding.Message));
    }

    [Fact]
    public void A_topology_that_takes_more_ports_than_there_are_is_one_finding()
    {
        Assert.Equal(
            "a full-mesh of 4 nodes takes 3 ports of n2, n3, n4 and n5, whose profile has 2 ports",
            Checked.Only("TB3013", $"mesh: {{ subnet: 10.100.0.0/24, topology: full-mesh }}\n{FourNodes}").Message);
    }

    [Theory]
    [InlineData(1, 2, "TB3014")]
    [InlineData(2, 2, "TB3019")]
    [InlineData(2, 10, "TB3015")]
    [InlineData(5, 4, "TB3015")]
    public void Hello_timers_that_do_not_work_are_found(int interval, int multiplier, string code)
    {
        Assert.Equal([code], Checked.Codes(Timers(interval, multiplier)));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 2)]
    [InlineData(3, 6)]
    public void Hello_timers_that_work_are_not_reported(int interval, int multiplier)
    {
        Assert.Empty(Checked.Codes(Timers(interval, multiplier)));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_long_interval_between_announcements_is_reported(int seconds, bool isLong)
    {
        var codes = Checked.Codes($"mesh: {{ subnet: 10.100.0.0/24, lsp-gen-interval: {seconds}s }}");

        Assert.Equal(isLong, codes.Contains("TB3016"));
    }

    [Fact]
    public void A_single_node_is_no_mesh()
    {
        Assert.Equal(
            "a mesh joins at least two nodes, this file has one node",
            Checked.Only(
                "TB3017", "mesh: { subnet: 10.100.0.0/24 }\nnodes: { n2: { management: 10.11.12.12 } }").Message);
    }

    private const string Tail = """
        hardware:
          ms-01:
            memory: 64GiB
            ports:
              en05: { path: "pci-0000:00:0d.2" }
              en06: { path: "pci-0000:00:0d.3" }
              en07: { path: "pci-0000:00:07.0" }
        mesh:
          subnet: 10.100.0.0/24
          cables: [[n2.en05, n3.en06], [n3.en05, n4.en06], [n4.en05, n2.en06], [n4.en07, n5.en05]]
        """;

    private static string Mesh(string cables) => $"mesh: {{ subnet: 10.100.0.0/24, cables: [{cables}] }}";

    private static string Timers(int interval, int multiplier) =>
        $"mesh: {{ subnet: 10.100.0.0/24, hello-interval: {interval}s, hello-multiplier: {multiplier} }}";

    private static string Text(Diagnostic finding)
    {
        var location = Assert.IsType<Location>(finding.Location);
        var line = location.Source!.Line(location.Start.Line);
        return line[(location.Start.Column - 1)..(location.End.Column - 1)].ToString();
    }
}
