using System.Text;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Tests.Binding;
using Tb4Gen.Core.Tests.Rules;
using Xunit;

namespace Tb4Gen.Core.Tests.Planning;

public sealed class PlannerTests
{
    private const string FourNodes = """
        nodes:
          n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
          n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
          n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14" }
          n5: { management: 10.11.12.15, mac: "02:00:00:00:00:15" }

        """;

    private static readonly ClusterPlan Example = Planner.Plan(Clusters.Good(Clusters.Example), static _ => null);

    [Fact]
    public void The_example_is_planned_as_it_is_written()
    {
        var n3 = Example.Nodes[1];

        Assert.Equal("n3.lab.example", $"{n3.Fqdn}");
        Assert.Equal("10.11.12.13/24", $"{n3.ManagementCidr}");
        Assert.Equal(("10.100.0.13", "49.0001.0101.0000.0013.00"), ($"{n3.RouterId}", $"{n3.Net}"));
        Assert.Equal(["en05 to n4.en06", "en06 to n2.en05"], Ports(n3));
        Assert.Equal("dummy_tb4", $"{Example.Mesh.DummyInterface}");
        Assert.Equal(3, Example.Mesh.HoldSeconds);
        Assert.Equal("vm.swappiness=1", string.Join(' ', n3.Sysctl.Select(static s => $"{s.Key}={s.Value}")));
    }

    [Fact]
    public void A_node_without_a_mesh_address_keeps_the_host_number_of_its_management_address()
    {
        var plan = Checked.PlanOf("mesh: { subnet: 10.200.7.0/24, topology: ring }");

        Assert.Equal(["10.200.7.12", "10.200.7.13", "10.200.7.14"], plan.Nodes.Select(static n => $"{n.RouterId}"));
    }

    [Fact]
    public void Without_cables_and_topology_three_nodes_are_a_ring()
    {
        Assert.Equal(
            Cables(Example), Cables(Checked.PlanOf("mesh: { subnet: 10.100.0.0/24 }")));
    }

    [Fact]
    public void Without_cables_and_topology_two_nodes_are_joined_by_one_cable()
    {
        var plan = Checked.PlanOf("""
            mesh: { subnet: 10.100.0.0/24 }
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
            """);

        Assert.Equal(["n2.en05-n3.en06"], Cables(plan));
    }

    [Fact]
    public void Two_machines_with_a_single_port_are_joined_by_it()
    {
        var plan = Checked.PlanOf("""
            mesh: { subnet: 10.100.0.0/24 }
            hardware: { nuc-10: { ports: { en05: { path: "pci-0000:00:0d.2" } } } }
            defaults: { hardware: nuc-10 }
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
            """);

        Assert.Equal(["n2.en05-n3.en05"], Cables(plan));
    }

    [Fact]
    public void Hops_are_counted_over_cables()
    {
        var plan = Checked.PlanOf($"mesh: {{ subnet: 10.100.0.0/24, topology: line }}\n{FourNodes}");

        Assert.Equal(["n3 1", "n4 2", "n5 3"], plan.Nodes[0].Peers.Select(static p => $"{p.Name} {p.Hops}"));
    }

    [Fact]
    public void A_peer_that_no_cable_leads_to_has_no_hops()
    {
        var plan = Checked.PlanOf("mesh: { subnet: 10.100.0.0/24, cables: [[n2.en05, n3.en06]] }");

        Assert.Equal([1, null], plan.Nodes[0].Peers.Select(static p => p.Hops));
    }

    [Fact]
    public void What_a_cable_names_in_vain_is_left_out()
    {
        var plan = Checked.PlanOf("""
            mesh:
              subnet: 10.100.0.0/24
              cables:
                - [n2.en05, n3.en06]
                - [n9.en05, n4.en06]
                - [n3.en05, n4.en99]
                - [n4.en05, n4.en06]
                - [n2.en05, n4.en05]
            """);

        Assert.Equal(["n2.en05-n3.en06"], Cables(plan));
    }

    [Fact]
    public void The_nodes_own_settings_win_over_the_defaults_and_those_over_the_profile()
    {
        var plan = Checked.PlanOf("""
            defaults: { hardware: ms-01, nic: eno1 }
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13", nic: eno2, memory: 96GiB }
              n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14" }
            """);

        Assert.Equal(
            ["eno1 64GiB", "eno2 96GiB", "eno1 64GiB"], plan.Nodes.Select(static n => $"{n.Nic} {n.Memory?.Human}"));
    }

    [Fact]
    public void Kernel_parameters_are_merged_under_either_spelling_and_sorted()
    {
        var plan = Checked.PlanOf("""
            sysctl: { vm.swappiness: 1, net.core.rmem_max: 1048576 }
            defaults: { hardware: ms-01, sysctl: { net/core/rmem_max: 2097152 } }
            """);

        Assert.Equal(
            ["net/core/rmem_max=2097152", "vm.swappiness=1"],
            plan.Nodes[0].Sysctl.Select(static s => $"{s.Key}={s.Value}"));
    }

    [Fact]
    public void Modules_are_listed_once_and_without_the_one_that_every_node_loads()
    {
        var plan = Checked.PlanOf("""
            modules: [thunderbolt-net, vfio_pci, i915]
            defaults: { hardware: ms-01, modules: [vfio-pci] }
            """);

        Assert.Equal(["i915", "vfio_pci"], plan.Nodes[0].Modules.Select(static m => $"{m}"));
    }

    [Fact]
    public void The_first_node_is_the_first_monitor()
    {
        var plan = Checked.PlanOf("""
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12", roles: [osd] }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
              n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14" }
            """);

        Assert.Equal("n3", $"{plan.FirstNode.Name}");
        Assert.Equal([false, true, true], plan.Nodes.Select(static n => n.IsMonitor));
    }

    [Fact]
    public void Without_roles_every_node_does_everything_for_Ceph()
    {
        var node = Checked.PlanOf("defaults: { hardware: ms-01, osds: [/dev/nvme0n1] }").Nodes[0];

        Assert.Equal((true, true, 1), (node.IsMonitor, node.IsManager, node.Osds.Length));
    }

    [Fact]
    public void Without_Ceph_no_role_means_anything()
    {
        var spec = Checked.SpecOf("") with { Ceph = null };
        var node = Planner.Plan(spec, static _ => null).Nodes[0];

        Assert.Equal((false, false, 0), (node.IsMonitor, node.IsManager, node.Osds.Length));
    }

    [Fact]
    public void A_VLAN_has_an_interface_of_its_own()
    {
        var plan = Checked.PlanOf(
            "management: { subnet: 10.11.12.0/24, gateway: 10.11.12.1, dns: [10.11.12.1], vlan: 20 }");

        Assert.Equal("vmbr0.20", $"{plan.Management.Interface}");
    }

    [Fact]
    public void Files_go_to_the_nodes_that_they_are_for()
    {
        var spec = Checked.SpecOf("""
            files:
              - { path: /etc/motd, source: files/motd, nodes: [n3] }
              - { path: /etc/issue, content: "ä\n", mode: "0600" }
              - { path: /etc/lost, source: files/missing }
            """);
        var plan = Planner.Plan(spec, static path => path == "files/motd" ? "Welcome.\n"u8.ToArray() : null);

        Assert.Equal(["/etc/issue"], plan.Nodes[0].Files.Select(static f => f.Path));
        Assert.Equal(["/etc/issue", "/etc/motd"], plan.Nodes[1].Files.Select(static f => f.Path));
        Assert.Equal("ä\n", Encoding.UTF8.GetString([.. plan.Nodes[0].Files[0].Content]));
        Assert.Equal(Convert.ToInt32("600", 8), plan.Nodes[0].Files[0].Mode);
    }

    [Theory]
    [InlineData("ext4", "[sda]", null)]
    [InlineData("zfs", "[sda]", "raid0")]
    [InlineData("zfs", "[sda, sdb]", "raid1")]
    public void The_RAID_level_follows_from_the_disks(string filesystem, string disks, string? raid)
    {
        var plan = Checked.PlanOf($$"""
            install:
              country: us
              mailto: root@lab.example
              filesystem: {{filesystem}}
              disks: {{disks}}
              root-password-hash: { secret: root-password-hash }
            """);

        Assert.Equal(raid, plan.Install?.Raid?.ToString());
        Assert.Equal("9.2", $"{plan.Install?.IsoRelease}");
    }

    private static IEnumerable<string> Cables(ClusterPlan plan) =>
        plan.Mesh.Cables.Select(static c => $"{c.A.Node}.{c.A.Port}-{c.B.Node}.{c.B.Port}");

    private static IEnumerable<string> Ports(NodePlan node) =>
        node.CabledPorts.Select(static p => $"{p.Name} to {p.Peer?.Node}.{p.Peer?.Port}");
}
