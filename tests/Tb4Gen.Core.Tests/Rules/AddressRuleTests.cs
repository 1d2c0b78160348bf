using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class AddressRuleTests
{
    [Fact]
    public void A_management_address_that_is_used_twice_is_one_finding_though_the_mesh_addresses_follow_from_it()
    {
        var findings = Checked.Findings(Nodes("management: 10.11.12.13"));

        Assert.Equal("TB4001 management address 10.11.12.13 of n4 is also n3's", Assert.Single(findings.Select(
            static d => $"{d.Code} {d.Message}")));
    }

    [Fact]
    public void A_management_address_outside_of_the_subnet_is_reported_with_the_subnet()
    {
        var finding = Checked.Only("TB4002", Nodes("management: 10.11.13.14"));

        Assert.Equal("management address 10.11.13.14 of n4 is not in 10.11.12.0/24", finding.Message);
        Assert.Equal("the management subnet", Assert.Single(finding.Related).Text);
    }

    [Fact]
    public void A_mesh_address_that_is_used_twice_is_reported_with_the_address_that_is_free()
    {
        var finding = Checked.Only("TB4003", Nodes("management: 10.11.12.14, mesh: 10.100.0.13"));

        Assert.Equal("mesh address 10.100.0.13 of n4 is also n3's", finding.Message);
        Assert.Equal("used again", finding.Label);
        Assert.Equal("first used here", Assert.Single(finding.Related).Text);
        Assert.Equal("leave `mesh` out to get 10.100.0.14, or choose a free address of 10.100.0.0/24", finding.Help);
    }

    [Fact]
    public void An_address_that_is_taken_is_not_recommended()
    {
        var finding = Checked.Only("TB4003", """
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12", mesh: 10.100.0.14 }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
              n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14", mesh: 10.100.0.13 }
            """);

        Assert.Equal("choose a free address of 10.100.0.0/24", finding.Help);
    }

    [Fact]
    public void A_derived_address_that_meets_a_written_one_is_reported()
    {
        var finding = Checked.Only("TB4003", """
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12", mesh: 10.100.0.14 }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
              n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14" }
            """);

        Assert.Equal("give n4 a `mesh` address of its own in 10.100.0.0/24", finding.Help);
    }

    [Fact]
    public void A_mesh_address_outside_of_the_prefix_is_reported()
    {
        Assert.Equal(
            "mesh address 10.101.0.14 of n4 is not in 10.100.0.0/24",
            Checked.Only("TB4004", Nodes("management: 10.11.12.14, mesh: 10.101.0.14")).Message);
    }

    [Theory]
    [InlineData("10.100.0.0", "network")]
    [InlineData("10.100.0.255", "broadcast")]
    public void The_ends_of_the_prefix_are_no_router_IDs(string address, string use)
    {
        Assert.Equal(
            $"mesh address {address} of n4 is the {use} address of 10.100.0.0/24",
            Checked.Only("TB4005", Nodes($"management: 10.11.12.14, mesh: {address}")).Message);
    }

    [Fact]
    public void A_derived_address_at_the_end_of_a_small_prefix_is_reported()
    {
        Assert.Contains("TB4005", Checked.Codes("""
            mesh: { subnet: 10.100.0.0/28 }
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.15, mac: "02:00:00:00:00:13" }
            """));
    }

    [Fact]
    public void A_management_address_at_the_end_of_its_subnet_is_one_finding()
    {
        Assert.Equal(["TB4006"], Checked.Codes(Nodes("management: 10.11.12.255")));
    }

    [Theory]
    [InlineData("10.11.12.0/24", true)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("10.11.12.128/25", true)]
    [InlineData("10.11.13.0/24", false)]
    public void A_mesh_that_overlaps_the_management_subnet_is_reported(string subnet, bool overlaps)
    {
        Assert.Equal(overlaps, Checked.Codes($"mesh: {{ subnet: {subnet} }}").Contains("TB4007"));
    }

    [Theory]
    [InlineData("10.11.13.1", "TB4008")]
    [InlineData("10.11.12.12", "TB4009")]
    [InlineData("10.11.12.255", "TB4010")]
    public void A_gateway_that_cannot_be_is_reported(string gateway, string code)
    {
        Assert.Equal([code], Checked.Codes(
            $"management: {{ subnet: 10.11.12.0/24, gateway: {gateway}, dns: [10.11.12.1] }}"));
    }

    [Fact]
    public void Host_numbers_that_do_not_fit_are_one_finding()
    {
        var finding = Checked.Only("TB4011", "mesh: { subnet: 10.100.0.0/29 }");

        Assert.Equal(
            "the host number of n2, n3 and n4, as in 10.11.12.12, does not fit into 10.100.0.0/29", finding.Message);
        Assert.Equal("give n2, n3 and n4 a `mesh` address, or take a mesh subnet of /24", finding.Help);
    }

    [Fact]
    public void A_MAC_address_that_is_used_twice_is_reported_whatever_its_spelling()
    {
        Assert.Contains("TB4012", Checked.Codes("""
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:1a" }
              n3: { management: 10.11.12.13, mac: "02-00-00-00-00-1A" }
              n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14" }
            """));
    }

    [Theory]
    [InlineData("10.0.0.0/7", true)]
    [InlineData("10.0.0.0/8", false)]
    public void A_prefix_that_Proxmox_refuses_is_reported(string subnet, bool isRefused)
    {
        Assert.Equal(isRefused, Checked.Codes($"mesh: {{ subnet: {subnet} }}").Contains("TB4013"));
    }

    [Fact]
    public void A_subnet_with_fewer_addresses_than_nodes_is_one_finding()
    {
        Assert.Equal(["TB4014"], Checked.Codes("mesh: { subnet: 10.100.0.0/30 }"));
    }

    [Theory]
    [InlineData("127.1.0.0/24", "TB4015")]
    [InlineData("169.254.0.0/24", "TB4015")]
    [InlineData("239.1.0.0/24", "TB4015")]
    [InlineData("8.8.8.0/24", "TB4016")]
    public void A_subnet_that_is_not_private_is_reported(string subnet, string code)
    {
        Assert.Equal([code], Checked.Codes($"mesh: {{ subnet: {subnet} }}"));
    }

    [Theory]
    [InlineData("172.31.0.0/24")]
    [InlineData("192.168.7.0/24")]
    [InlineData("100.64.0.0/24")]
    [InlineData("192.0.2.0/24")]
    public void A_private_subnet_is_not_reported(string subnet)
    {
        Assert.Empty(Checked.Codes($"mesh: {{ subnet: {subnet} }}"));
    }

    private static string Nodes(string lastNode) => $$"""
        nodes:
          n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
          n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
          n4: { mac: "02:00:00:00:00:14", {{lastNode}} }
        """;
}
