using Tb4Gen.Core.Binding.Values;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

public sealed class ExampleTests
{
    [Fact]
    public void The_example_binds_without_findings()
    {
        var spec = Clusters.Good(Clusters.Example);
        Assert.Equal(("lab", "lab.example", "9.2"), ($"{spec.Name}", $"{spec.Domain}", $"{spec.ProxmoxRelease}"));
        Assert.Equal(["n2", "n3", "n4"], spec.Nodes.Select(static n => $"{n.Name}"));
        Assert.Equal("10.11.12.13", $"{spec.Nodes[1].Management}");
        Assert.Equal("02:00:00:00:00:14", $"{spec.Nodes[2].Mac}");
        Assert.Equal(["n2.en05-n3.en06", "n3.en05-n4.en06", "n4.en05-n2.en06"], spec.Mesh.Cables.Select(
            static c => $"{c.A.Node}.{c.A.Port}-{c.B.Node}.{c.B.Port}"));
        var profile = Assert.Single(spec.Hardware);
        Assert.Equal(ByteSize.GiB(64), profile.Memory?.Value);
        Assert.Equal(
            ["en05 pci-0000:00:0d.2", "en06 pci-0000:00:0d.3"], profile.Ports.Select(static p => $"{p.Name} {p.Path}"));
        Assert.Equal(["/dev/nvme0n1", "/dev/nvme1n1"], spec.Defaults.Osds?.Select(static o => $"{o}"));
        Assert.Equal("vm.swappiness=1", $"{spec.Sysctl[0].Key}={spec.Sysctl[0].Value}");
    }

    [Fact]
    public void Ceph_and_the_installation_of_the_example_bind()
    {
        var spec = Clusters.Good(Clusters.Example);
        Assert.NotNull(spec.Ceph);
        Assert.NotNull(spec.Install);
        var option = Assert.Single(spec.Ceph.Options);
        Assert.Equal("osd osd_memory_target 8GiB", $"{option.Section} {option.Name} {option.Value}");
        var pool = Assert.Single(spec.Ceph.Pools);
        Assert.Equal(
            "cephtb4 3/2 rbd True", $"{pool.Name} {pool.Size}/{pool.MinSize} {pool.Application} {pool.Storage}");
        Assert.Equal("root-password-hash", $"{spec.Install.RootPasswordHash}");
        Assert.Equal("sda", $"{Assert.Single(spec.Install.Disks)}");
        Assert.StartsWith("ssh-ed25519 ", Assert.Single(spec.Install.SshKeys).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_filled_in_and_marked()
    {
        var spec = Clusters.Good(Clusters.Minimal + "ceph: {}\n");
        Assert.Equal((true, "vmbr0"), (spec.Management.Bridge.IsDefault, $"{spec.Management.Bridge}"));
        Assert.Equal((true, 65520), (spec.Mesh.Mtu.IsDefault, spec.Mesh.Mtu.Value));
        Assert.Equal((true, 1), (spec.Mesh.HelloInterval.IsDefault, spec.Mesh.HelloInterval.Value));
        Assert.Equal(3, spec.Mesh.HelloMultiplier.Value);
        Assert.Equal((true, "mesh"), (spec.Ceph?.ClusterNetwork.IsDefault, spec.Ceph?.ClusterNetwork.Value.Name));
        Assert.False(spec.Name.IsDefault);
        Assert.Null(spec.Install);
        Assert.Null(spec.Mesh.Topology);
    }

    [Fact]
    public void Every_value_knows_its_place()
    {
        var spec = Clusters.Good(Clusters.Example);
        Assert.Equal("10.100.0.13", Written(spec.Nodes[1].Mesh!.Value.Span));
        Assert.Equal("n3.en06", Written(spec.Mesh.Cables[0].B.Span));
        Assert.Equal("8GiB", Written(spec.Ceph!.Options[0].Value.Span));
        Assert.Equal("osd", Written(spec.Ceph.Options[0].Section.Span));
        Assert.Equal("root-password-hash", Written(spec.Install!.RootPasswordHash.Span));
        Assert.Equal("mesh", Written(spec.Mesh.Mtu.IsDefault ? spec.Mesh.Mtu.Span : spec.Mesh.Span));
    }

    [Fact]
    public void A_base_that_is_merged_into_each_node_binds_like_keys_that_are_written_out()
    {
        var spec = Clusters.Good("""
            cluster: lab
            domain: lab.example
            management: { subnet: 10.11.12.0/24 }
            mesh: { subnet: 10.100.0.0/24 }
            nodes:
              n2: &base { management: 10.11.12.12, roles: [monitor], memory: 96GiB }
              n3: { <<: *base, management: 10.11.12.13 }
            """);
        Assert.Equal(spec.Nodes[0].Settings.Memory, spec.Nodes[1].Settings.Memory);
        Assert.Equal("10.11.12.13", $"{spec.Nodes[1].Management}");
    }

    private static string Written(Core.Text.SourceSpan span) =>
        span.Source.Content.Substring(span.Span.Start, span.Span.Length);
}
