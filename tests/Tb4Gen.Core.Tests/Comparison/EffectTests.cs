using System.Text;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Planning;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Core.Tests.Comparison;

public sealed class EffectTests
{
    private static readonly ClusterPlan Plan = Compile().Plan!;

    [Theory]
    [InlineData("bluestore_min_alloc_size", "8192", Consequence.OsdData)]
    [InlineData("osd_memory_target", "1", Consequence.CephRuntime)]
    [InlineData("osd_op_num_shards", "8", Consequence.CephRestart)]
    [InlineData("admin_socket", "x", Consequence.CephRestart)]
    [InlineData("mgr/dashboard/ssl", "true", Consequence.CephRuntime)]
    [InlineData("no_such_option", "1", Consequence.CephRestart)]
    [InlineData("osd_memory_target", null, Consequence.ByHand)]
    public void An_option_of_Ceph_counts_when_its_flags_say_so(string key, string? after, Consequence expected) =>
        Assert.Equal(expected, CephEffects.Of(new("[osd]", key, "0", after), Plan.Ceph).Consequence);

    [Theory]
    [InlineData("cluster/80-ceph-pools.sh", "pool a", "storage", "yes", null, Consequence.ByHand)]
    [InlineData("cluster/80-ceph-pools.sh", "pool a", "storage", null, "yes", Consequence.CephRuntime)]
    [InlineData("cluster/80-ceph-pools.sh", "pool a", "compression_mode", "force", null, Consequence.ByHand)]
    [InlineData("cluster/80-ceph-pools.sh", "pool a", "compression_mode", "force", "passive", Consequence.CephRuntime)]
    [InlineData("cluster/30-ceph-install.sh", "pveceph install", "version", "squid", "tentacle", Consequence.ByHand)]
    [InlineData("cluster/30-ceph-install.sh", "pveceph install", "allow-experimental", null, "1", Consequence.Review)]
    [InlineData("cluster/00-preflight.sh", "", "proxmox_release", "9.1", "9.2", Consequence.ByHand)]
    [InlineData("cluster/fabric/10-fabric.json", "", "id", "\"tb4\"", "\"ring\"", Consequence.ByHand)]
    [InlineData("cluster/fabric/10-fabric.json", "", "hello_interval", "1", "2", Consequence.SdnApply)]
    public void What_a_script_does_not_undo_is_left_to_people(
        string file, string section, string key, string? before, string? after, Consequence expected) =>
        Assert.Equal(expected, EffectTable.Of(file, new(section, key, before, after)).Consequence);

    [Fact]
    public void Every_file_of_the_example_but_those_of_the_package_alone_has_a_line_of_its_own()
    {
        var fallback = EffectTable.Of("/no/such/file", null);
        var rest = Compile().Artifacts.Select(static a => ArtifactPlace.Of(a.Path).File).Distinct()
            .Where(f => f != CephEffects.File && EffectTable.Of(f, null) == fallback);

        Assert.All(rest, static f => Assert.Matches("^/usr/(bin|libexec|share/bash-completion)/", f));
    }

    [Fact]
    public void Every_consequence_has_a_name_of_its_own()
    {
        var all = Enum.GetValues<Consequence>();

        Assert.Equal(all.Length, all.Select(static c => c.Label()).Distinct().Count());
        Assert.Equal(all.Length, all.Select(static c => c.Code()).Distinct().Count());
    }

    [Theory]
    [InlineData("nodes/n2/root/etc/motd", "n2", "/etc/motd")]
    [InlineData("nodes/n2/answer.toml", "n2", "answer.toml")]
    [InlineData("nodes/n2/debian/control", "n2", "debian/control")]
    [InlineData("preview/n2/frr.conf", "n2", "preview/{node}/frr.conf")]
    [InlineData("cluster/fabric/20-node-n2.json", "n2", "cluster/fabric/20-node-{node}.json")]
    [InlineData("cluster/fabric/10-fabric.json", null, "cluster/fabric/10-fabric.json")]
    [InlineData("README.md", null, "README.md")]
    public void A_file_is_for_the_node_that_its_path_names(string path, string? node, string file) =>
        Assert.Equal((node, file), (ArtifactPlace.Of(path).Node, ArtifactPlace.Of(path).File));

    private static Compilation Compile()
    {
        var bytes = Encoding.UTF8.GetBytes(File.ReadAllText(Snapshot.PathOf("cluster.example.yaml")));
        return Compiler.Compile(new CompilerInput("cluster.yaml", bytes, static _ => null));
    }
}
