using Tb4Gen.Core.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class PortRuleTests
{
    [Fact]
    public void A_misspelt_profile_is_reported_once_with_the_near_name()
    {
        var finding = Checked.Only("TB6001", "defaults: { hardware: ms-1 }");

        Assert.Equal(("there is no hardware profile ms-1", "did you mean ms-01?"), (finding.Message, finding.Help));
    }

    [Fact]
    public void Nodes_without_a_profile_are_one_finding()
    {
        Assert.Equal(
            "no hardware profile says what ports n2, n3 and n4 have", Checked.Only("TB6002", "defaults: {}").Message);
    }

    [Theory]
    [InlineData("", "", "TB6003")]
    [InlineData(", adapter: 1", "", "TB6003")]
    [InlineData(", adapter: 1", ", adapter: 1", "TB6004")]
    public void Two_ports_that_cannot_be_told_apart_are_reported(string first, string second, string code)
    {
        Assert.Equal([code], Checked.Codes(Shared(first, second)));
    }

    [Fact]
    public void Two_ports_of_one_controller_may_differ_in_their_adapters()
    {
        Assert.Empty(Checked.Codes(Shared(", adapter: 1", ", adapter: 3")));
    }

    [Theory]
    [InlineData("enp2s0f0np0", "the wired port")]
    [InlineData("vmbr0", "the management bridge")]
    [InlineData("dummy_tb4", "the fabric's dummy interface")]
    public void A_port_name_that_is_taken_is_reported_with_the_owner(string name, string owner)
    {
        Assert.Equal($"{name} is also the name of {owner}", Checked.Only("TB6005", Ports(name)).Message);
    }

    [Fact]
    public void A_port_name_that_is_the_wired_port_of_one_node_is_reported()
    {
        Assert.Equal("en06 is also the name of the wired port of n4", Checked.Only("TB6005", """
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
              n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14", nic: en06 }
            """).Message);
    }

    [Theory]
    [InlineData("thunderbolt0", "the kernel")]
    [InlineData("eth1", "the kernel")]
    [InlineData("nic2", "the Proxmox VE installer")]
    [InlineData("vmbr7", "Proxmox VE")]
    [InlineData("default", "the kernel")]
    public void A_port_name_that_something_else_gives_out_is_reported(string name, string owner)
    {
        Assert.Equal($"{name} is a name that {owner} gives out by itself", Checked.Only("TB6006", Ports(name)).Message);
    }

    [Theory]
    [InlineData("tb0", true)]
    [InlineData("EN05", true)]
    [InlineData("en05", false)]
    [InlineData("if5", false)]
    [InlineData("thunderbolt", true)]
    public void A_port_name_that_Proxmox_does_not_take_for_a_NIC_is_a_warning(string name, bool isUnknown)
    {
        Assert.Equal(isUnknown, Checked.Codes(Ports(name)).Contains("TB6007"));
    }

    [Theory]
    [InlineData(1279, "TB6008")]
    [InlineData(1280, "TB6009")]
    [InlineData(1500, "TB6009")]
    [InlineData(65519, "TB6009")]
    [InlineData(65521, "TB6008")]
    public void An_MTU_other_than_the_largest_is_reported(int mtu, string code)
    {
        Assert.Equal([code], Checked.Codes($"mesh: {{ subnet: 10.100.0.0/24, mtu: {mtu} }}"));
    }

    [Fact]
    public void The_largest_MTU_is_not_reported()
    {
        Assert.Empty(Checked.Codes("mesh: { subnet: 10.100.0.0/24, mtu: 65520 }"));
    }

    [Fact]
    public void Proxmox_9_0_is_refused()
    {
        Assert.Equal(
            "Proxmox VE 9.0 gives the ports of a fabric no address",
            Checked.Only("TB6027", "proxmox-release: \"9.0\"").Message);
        Assert.Empty(Checked.Codes("proxmox-release: \"9.1\""));
    }

    [Fact]
    public void A_node_cannot_be_called_localhost()
    {
        Assert.Contains("TB6028", Checked.Codes("""
            mesh: { subnet: 10.100.0.0/24 }
            nodes:
              localhost: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
            """));
    }

    [Fact]
    public void A_profile_that_no_node_has_is_noted()
    {
        var finding = Checked.Only("TB6029", """
            hardware:
              ms-01: { ports: { en05: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } } }
              nuc-13: { ports: { en05: { path: "pci-0000:00:0d.2" } } }
            """);

        Assert.Equal((Severity.Info, "no node uses the profile nuc-13"), (finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData("64", "write the unit: 64GiB")]
    [InlineData("640KiB", "write the RAM of the machine, such as 64GiB")]
    public void A_memory_without_its_unit_is_reported(string memory, string help)
    {
        Assert.Equal(help, Checked.Only("TB6030", $"defaults: {{ hardware: ms-01, memory: {memory} }}").Help);
    }

    private static string Ports(string name) => $$"""
        mesh: { subnet: 10.100.0.0/24, topology: ring }
        hardware:
          ms-01:
            nic: enp2s0f0np0
            ports: { {{name}}: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } }
        """;

    private static string Shared(string first, string second) => $$"""
        hardware:
          ms-01:
            ports:
              en05: { path: "pci-0000:05:00.0"{{first}} }
              en06: { path: "pci-0000:05:00.0"{{second}} }
        """;
}
