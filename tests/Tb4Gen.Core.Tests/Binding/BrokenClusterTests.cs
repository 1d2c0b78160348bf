using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

public sealed class BrokenClusterTests
{
    private const string MeshLine = "mesh: { subnet: 10.100.0.0/24 }";
    private const string NodesLine = "nodes: { n2: { management: 10.11.12.12 } }";

    // The minimal cluster has five lines, so what is added begins in line 6.
    [Theory]
    [InlineData("cehp: {}", "TB2001 6:1", "did you mean `ceph`?")]
    [InlineData("mtu: 65520", "TB2001 6:1", "`mtu` belongs under `mesh`")]
    [InlineData("min_size: 2", "TB2001 6:1", "`min-size` belongs under `ceph.pools.<name>`")]
    [InlineData("memory: 64GiB", "TB2001 6:1",
        "`memory` belongs under `hardware.<profile>` or under `defaults` or under `nodes.<name>`")]
    [InlineData("ceph: { pools: { rbd1: { min_size: 2 } } }", "TB2001 6:26", "did you mean `min-size`?")]
    [InlineData("ceph: { pools: { rbd1: { minSize: 2 } } }", "TB2001 6:26", "did you mean `min-size`?")]
    [InlineData("allow: [{ code: TB5007, why: because }]", "TB2001 6:25|TB2002 6:9", null)]
    [InlineData("ceph: [nvme]", "TB2003 6:7", null)]
    [InlineData("ceph: nvme", "TB2003 6:7", null)]
    [InlineData("sysctl: { vm.swappiness: [1] }", "TB2003 6:26", null)]
    [InlineData("modules: i915", "TB2003 6:10", "for example `modules: [i915]`")]
    [InlineData("modules: [{ name: i915 }]", "TB2003 6:11", "for example `modules: [i915]`")]
    [InlineData("proxmox-release: 9.3", "TB2006 6:18", "for example `proxmox-release: \"9.2\"`")]
    [InlineData("ceph: { release: tentacel }", "TB2006 6:18", "did you mean `tentacle`?")]
    [InlineData("ceph:", "TB2007 6:1", null)]
    [InlineData("ceph: null", "TB2007 6:7", null)]
    [InlineData("ceph: { pools: { rbd1: } }", "TB2007 6:18", null)]
    [InlineData("ceph: { pools: { rbd1: { storage: yes } } }", "TB2010 6:35", "write `true`")]
    [InlineData("ceph: { pools: { rbd1: { storage: Off } } }", "TB2010 6:35", "write `false`")]
    [InlineData("ceph: { pools: { rbd1: { size: three } } }", "TB2004 6:32", "for example `size: 3`")]
    [InlineData("ceph: { pools: { rbd1: { size: 03 } } }", "TB2004 6:32", "for example `size: 3`")]
    [InlineData("ceph: { pools: { rbd1: { size: 8 } } }", "TB2005 6:32", "for example `size: 3`")]
    [InlineData("ceph: { pools: { rbd1: { pg-num: -1 } } }", "TB2005 6:34", null)]
    [InlineData("ceph: { pools: { 1pool: {} } }", "TB2014 6:18", null)]
    [InlineData("ceph: { options: { ods: { a: 1 } } }", "TB2014 6:20", null)]
    [InlineData("ceph: { options: { osd: { OSD: 1 } } }", "TB2014 6:27", null)]
    [InlineData("ceph: { cluster-network: wlan }", "TB2004 6:26", null)]
    [InlineData("ceph: { cluster-network: 10.0.0.1/24 }", "TB2004 6:26", null)]
    [InlineData("defaults: { memory: 64 GiB }", "TB2008 6:21", "write the unit right behind the number, as in 64GiB")]
    [InlineData("defaults: { memory: 1.5GiB }", "TB2008 6:21",
        "write a whole number in a smaller unit: 1536MiB for 1.5 GiB")]
    [InlineData("defaults: { memory: 64gb }", "TB2008 6:21", null)]
    [InlineData("defaults: { memory: plenty }", "TB2004 6:21", "for example `memory: 96GiB`")]
    [InlineData("defaults: { roles: [monitor, monitor] }", "TB2011 6:30", null)]
    [InlineData("defaults: { roles: [moniter] }", "TB2006 6:21", "did you mean `monitor`?")]
    [InlineData("defaults: { osds: [nvme0n1] }", "TB2004 6:20", null)]
    [InlineData("hardware: { ms-01: { ports: { en05: { path: 0d.2 } } } }", "TB2004 6:45", null)]
    [InlineData("hardware: { ms-01: { ports: { en-05: { path: \"pci-0000:00:0d.2\" } } } }", "TB2014 6:31", null)]
    [InlineData("hardware: { ms-01: { ports: { en05: {} } } }", "TB2002 6:31", null)]
    [InlineData("files: [{ path: /etc/motd }]", "TB2012 6:9", null)]
    [InlineData("files: [{ path: /etc/motd, content: a, source: b }]", "TB2012 6:9", null)]
    [InlineData("files: [{ path: /etc/../motd, content: a }]", "TB2004 6:17", null)]
    [InlineData("files: [{ path: /etc/motd, mode: 0999, content: a }]", "TB2004 6:34", null)]
    [InlineData("kernel-arguments: [a b]", "TB2004 6:20", null)]
    [InlineData("sysctl: { swappiness: 1 }", "TB2014 6:11", null)]
    [InlineData("allow: [{ code: 5007, reason: x }]", "TB2004 6:17", null)]
    public void A_mistake_gives_one_finding_at_its_place(string lines, string expected, string? help)
    {
        var findings = Clusters.Bind(Clusters.Minimal + lines).Findings;
        Assert.Equal(expected.Split('|'), findings.OrderBy(static d => d.Code).Select(static d =>
            $"{d.Code} {d.Location?.Start.Line}:{d.Location?.Start.Column}"));
        if (help is not null) Assert.Equal(help, findings[0].Help);
        Assert.All(findings, static d => Assert.False(string.IsNullOrEmpty(d.Help), $"{d.Message} lacks help"));
    }

    [Theory]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.0/24, cables: [[n2.en05]] }", "TB2015 4:41")]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.0/24, cables: [[n2.en05, en06]] }", "TB2004 4:51")]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.0/24, cables: [n2.en05] }", "TB2003 4:41")]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.5/24 }", "TB2004 4:17")]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.0 }", "TB2004 4:17")]
    [InlineData(MeshLine, "mesh: {}", "TB2002 4:1")]
    [InlineData(MeshLine, "", "TB2002 1:1")]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.0/24, hello-interval: 500ms }", "TB2008 4:48")]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.0/24, hello-interval: 1h }", "TB2005 4:48")]
    [InlineData(MeshLine, "mesh: { subnet: 10.100.0.0/24, hello-interval: fast }", "TB2004 4:48")]
    [InlineData(NodesLine, "nodes: {}", "TB2013 5:8")]
    [InlineData(NodesLine, "nodes: [n2]", "TB2003 5:8")]
    [InlineData(NodesLine, "nodes:\n  n2:\n", "TB2007 6:3")]
    [InlineData(NodesLine, "nodes: { n2: null }", "TB2007 5:14")]
    [InlineData(NodesLine, "nodes: { N_2: { management: 10.11.12.12 } }", "TB2014 5:10")]
    [InlineData(NodesLine, "nodes: { n2: { management: 10.11.12.012 } }", "TB2004 5:28")]
    [InlineData(NodesLine, "nodes: { n2: {} }", "TB2002 5:10")]
    [InlineData(NodesLine, "nodes: { n2: { managment: 10.11.12.12 } }", "TB2001 5:16")]
    [InlineData("cluster: lab", "cluster: a-name-that-is-too-long", "TB2004 1:10")]
    [InlineData("cluster: lab", "cluster: [lab]", "TB2003 1:10")]
    [InlineData("cluster: lab", "cluster: \"\"", "TB2004 1:10")]
    public void A_changed_line_gives_one_finding_at_its_place(string line, string changed, string expected)
    {
        var text = Clusters.Minimal.Replace(line, changed, StringComparison.Ordinal);
        var finding = Assert.Single(Clusters.Bind(text).Findings);
        Assert.Equal(expected, $"{finding.Code} {finding.Location?.Start.Line}:{finding.Location?.Start.Column}");
        Assert.False(string.IsNullOrEmpty(finding.Help));
    }

    [Fact]
    public void Three_mistakes_in_one_file_are_all_reported_in_one_run()
    {
        var text = Clusters.Example
            .Replace("mtu: 65520", "mtuu: 65520", StringComparison.Ordinal)
            .Replace("memory: 64GiB", "memory: 64 GB", StringComparison.Ordinal)
            .Replace("storage: true", "storage: yes", StringComparison.Ordinal);
        Assert.Equal(["TB2001", "TB2008", "TB2010"], Clusters.Bind(text).Findings.Select(static d => d.Code));
    }

    [Fact]
    public void A_root_that_is_no_mapping_is_one_finding()
    {
        Assert.Equal("TB2003", Assert.Single(Clusters.Bind("[a, b]").Findings).Code);
        Assert.Equal("TB2003", Assert.Single(Clusters.Bind("just text").Findings).Code);
    }

    [Fact]
    public void A_secret_that_is_written_out_is_refused_without_being_repeated()
    {
        var text = Clusters.Example.Replace(
            "{ secret: root-password-hash }", "\"$y$j9T$abc\"", StringComparison.Ordinal);
        var finding = Assert.Single(Clusters.Bind(text).Findings);
        Assert.Equal("TB2009", finding.Code);
        Assert.DoesNotContain("j9T", finding.Message + finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_behind_aliases_is_reported_once_where_it_is_written()
    {
        var finding = Clusters.OnlyFinding("defaults: { sysctl: &s { bad: 1 } }\nsysctl: *s\n");
        Assert.Equal(("TB2014", 6), (finding.Code, finding.Location?.Start.Line));
    }

    [Fact]
    public void Both_places_of_a_repeated_item_are_labelled()
    {
        var finding = Clusters.OnlyFinding("modules: [a, b, a]");
        Assert.Equal(("listed again", "first listed here"), (finding.Label, Assert.Single(finding.Related).Text));
    }
}
