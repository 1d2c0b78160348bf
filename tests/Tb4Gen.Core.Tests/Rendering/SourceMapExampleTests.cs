using System.Text;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Rendering.Origins;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rendering;

/// <summary>Lines of the example whose origins were looked up by hand.</summary>
public sealed class SourceMapExampleTests
{
    private static readonly Lazy<Compilation> Example = new(static () => Compiler.Compile(
        new CompilerInput("cluster.yaml", Encoding.UTF8.GetBytes(Clusters.Example), static _ => null)));

    [Theory]
    [InlineData("nodes/n2/root/usr/lib/systemd/network/05-tb4-en05.link", "MTUBytes=65520", "mesh.mtu 65520")]
    [InlineData("nodes/n2/root/usr/lib/systemd/network/05-tb4-en06.link", "Path=pci-0000:00:0d.3", "hardware.ms-01.ports.en06.path \"pci-0000:00:0d.3\"")]
    [InlineData("nodes/n3/root/usr/lib/systemd/network/05-tb4-en05.link", "# Thunderbolt port en05, cabled to n4 en06.", "hardware.ms-01.ports.en05 en05", "mesh.cables n4.en06")]
    [InlineData("nodes/n4/answer.toml", "cidr = \"10.11.12.14/24\"", "nodes.n4.management 10.11.12.14", "management.subnet 10.11.12.0/24")]
    [InlineData("nodes/n4/answer.toml", "fqdn = \"n4.lab.example\"", "nodes.n4 n4", "domain lab.example")]
    [InlineData("nodes/n4/answer.toml", "ID_NET_NAME_MAC = \"*", "nodes.n4.mac \"02:00:00:00:00:14\"")]
    [InlineData("nodes/n4/answer.toml", "reboot-mode = \"reboot\"", "install.reboot-mode = reboot")]
    [InlineData("preview/n3/frr.conf", " net 49.0001.0101.0000.0013.00", "nodes.n3.mesh 10.100.0.13")]
    [InlineData("preview/n3/frr.conf", "interface en06", "hardware.ms-01.ports.en06 en06")]
    [InlineData("preview/n3/frr.conf", " openfabric hello-interval 1", "mesh.protocol openfabric", "mesh.hello-interval = 1s")]
    [InlineData("preview/n3/frr.conf", " lsp-gen-interval 1", "mesh.lsp-gen-interval = 1s")]
    [InlineData("preview/n3/frr.conf", "interface dummy_tb4", "mesh.fabric tb4")]
    [InlineData("cluster/ceph/assimilate.conf", "osd_memory_target = 8589934592", "ceph.options.osd.osd_memory_target osd_memory_target", "ceph.options.osd.osd_memory_target 8GiB")]
    [InlineData("cluster/ceph/assimilate.conf", "osd_scrub_end_hour = 6", "ceph.profile nvme")]
    [InlineData("cluster/mesh.json", "    { \"ends\": [{ \"node\": \"n3\", \"port\": \"en05\" }, { \"node\": \"n4\", \"port\": \"en06\" }] },", "mesh.cables n3.en05", "mesh.cables n4.en06")]
    [InlineData("nodes/n2/root/usr/lib/sysctl.d/60-tb4.conf", "vm.swappiness = 1", "sysctl.vm.swappiness vm.swappiness", "sysctl.vm.swappiness 1")]
    public void A_line_comes_from_these_keys(string path, string line, params string[] inputs)
    {
        var (_, origin) = Find(path, line);

        Assert.Equal(inputs, origin.Values.SelectMany(static v => v.Origin.Inputs).Distinct().Select(static i =>
            SourceMapTests.TextOf(i) is { } text ? $"{i.Key} {text}" : $"{i.Key} = {i.Missing}"));
    }

    [Theory]
    [InlineData("nodes/n2/root/usr/lib/systemd/network/05-tb4-en05.link", "MTUBytes=65520", "MTUBytes={{ port.mtu }}")]
    [InlineData("preview/n3/frr.conf", " lsp-gen-interval 1", " lsp-gen-interval {{ cluster.mesh.lsp_gen_interval }}", "{{ local ~}}")]
    [InlineData("cluster/60-ceph-osds.sh", "perl_query() { # EXPRESSION", "perl_query() { # EXPRESSION", "{{ include \"cluster-ceph\" ~}}")]
    public void A_line_was_written_by_this_line_of_a_template_and_those_that_bring_it_in(string path, string line, params string[] templates)
    {
        var place = Assert.Single(Find(path, line).Origin.Places);
        var chain = new List<string?>();
        for (var at = place; at is not null; at = at.By) chain.Add(TemplateLines.Line(at.Template, at.Line));

        Assert.Equal(templates, chain);
    }

    [Fact]
    public void A_line_is_there_because_of_the_conditions_and_loops_around_it()
    {
        var (_, origin) = Find("cluster/ceph/assimilate.conf", "osd_memory_target = 8589934592");

        Assert.Equal(
            [
                "when cluster.ceph && (cluster.ceph.sections | array.size) > 0: cluster.ceph, cluster.ceph.sections",
                "for section in cluster.ceph.sections: cluster.ceph.sections[1]",
                "for option in section.options: cluster.ceph.sections[1].options[0]",
            ],
            origin.Blocks.Select(static b => $"{b.Keyword} {b.Text}: {string.Join(", ", b.Values.Select(static v => v.Path))}"));
    }

    [Fact]
    public void A_derived_value_names_all_that_it_follows_from_and_how()
    {
        var cluster = Compiler.Compile(new CompilerInput(
            "cluster.yaml",
            Encoding.UTF8.GetBytes(Clusters.Example.Replace("mesh: 10.100.0.13, ", "", StringComparison.Ordinal)),
            static _ => null));

        var value = Assert.Single(Find("cluster/fabric/20-node-n3.json", "  \"ip\": \"10.100.0.13\",", cluster).Origin.Values);

        Assert.Equal(("10.100.0.13", "the host number of the management address inside of the mesh subnet"), (value.Text, value.Origin.Note));
        Assert.Equal(
            ["nodes.n3.mesh", "nodes.n3.management", "management.subnet", "mesh.subnet"],
            value.Origin.Inputs.Select(static i => i.Key));
    }

    private static (int Line, LineOrigin Origin) Find(string path, string line, Compilation? cluster = null)
    {
        cluster ??= Example.Value;
        var artifact = cluster.Artifacts.Single(a => a.Path == path);
        var lines = Encoding.UTF8.GetString(artifact.Content.Span).Split('\n');
        var number = 1 + Array.FindIndex(lines, l => line[^1] == '*' ? l.StartsWith(line[..^1], StringComparison.Ordinal) : l == line);
        Assert.True(number > 0, $"{path} has no line '{line}':\n{string.Join('\n', lines)}");
        return (number, SourceMapTests.MapOf(cluster).Explain(artifact, number)!);
    }
}
