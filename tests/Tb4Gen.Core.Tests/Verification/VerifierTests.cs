using Tb4Gen.Core.Rendering;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification;

/// <summary>
/// Every check finds what it is for in the example's bundle, at the line of the template that made it.
/// </summary>
public sealed class VerifierTests
{
    private const string Root = "nodes/n2/root/";
    private const string Link = Root + "usr/lib/systemd/network/05-tb4-en05.link";
    private const string LinkService = Root + "usr/lib/systemd/system/tb4-link@.service";
    private const string MeshOnline = Root + "usr/lib/systemd/system/tb4-mesh-online.service";
    private const string Rules = Root + "usr/lib/udev/rules.d/85-tb4.rules";
    private const string Stanzas = Root + "usr/lib/tb4gen/interfaces";
    private const string FrrLocal = Root + "usr/lib/tb4gen/frr.conf.local";
    private const string Modules = Root + "usr/lib/modules-load.d/tb4.conf";
    private const string Sysctl = Root + "usr/lib/sysctl.d/60-tb4.conf";
    private const string Script = Root + "usr/libexec/tb4gen/tb4-link";
    private const string Answer = "nodes/n2/answer.toml";
    private const string User = "nodes/n2/user-data";
    private const string Network = "nodes/n2/network-config";
    private const string Frr = "preview/n2/frr.conf";
    private const string Sdn = "preview/n2/interfaces.d/sdn";
    private const string Fabric = "cluster/fabric/10-fabric.json";
    private const string NodeBody = "cluster/fabric/20-node-n2.json";
    private const string Calls = "cluster/fabric/calls.json";
    private const string Ceph = "cluster/ceph/assimilate.conf";
    private const string Control = "nodes/n2/debian/control";
    private const string Copyright = "nodes/n2/debian/copyright";
    private const string Preinst = "nodes/n2/debian/preinst";
    private const string Postrm = "nodes/n2/debian/postrm";

    [Fact]
    public void The_bundle_of_the_example_is_as_planned()
    {
        Assert.True(Mutation.Artifacts.Length > 50);
        Assert.Empty(Mutation.Verify(Mutation.Artifacts).Select(static d => d.Message));
    }

    [Theory]
    [InlineData("TB8010", Stanzas, "\tmtu 65520\n", "\tmtu 65520\r\n")]
    [InlineData("TB8011", Link, "Name=en05", "Name={{ port.name }}")]
    [InlineData("TB8012", Link, "MTUBytes=65520", "MTUBytes 65520")]
    [InlineData("TB8012", LinkService, "[Service]", "[Servce]")]
    [InlineData("TB8013", Rules, "TAG+=\"systemd\", ", "TAG+=\"systemd\" ")]
    [InlineData("TB8014", Stanzas, "\tmtu 65520", "\tmtu")]
    [InlineData("TB8015", Sysctl, "vm.swappiness = 1", "vm.swappiness 1")]
    [InlineData("TB8015", Modules, "thunderbolt_net\n", "thunderbolt net\n")]
    [InlineData("TB8016", Fabric, "\"hello_interval\":", "\"hello_interval\"")]
    [InlineData("TB8017", Answer, "keyboard = \"en-us\"", "keyboard = en us")]
    [InlineData("TB8018", User, "manage_etc_hosts: false", "fqdn: n2")]
    [InlineData("TB8019", Script, "#!/bin/bash\n", "#!/usr/bin/bash\n")]
    [InlineData("TB8019", Script, "set -uo pipefail", "set -uo pipefail <<END")]
    [InlineData("TB8020", Ceph, "[osd]", "[ods]")]
    [InlineData("TB8021", FrrLocal, "router openfabric tb4", "rooter openfabric tb4")]
    [InlineData("TB8022", "README.md", "](#1-before-the-cables)", "](before.md)")]
    [InlineData("TB8019", Preinst, "#!/bin/sh\n", "#!/bin/dash\n")]
    [InlineData("TB8023", Control, " alone,", "alone,")]
    [InlineData("TB8023", Copyright, "License: Expat\n", "License Expat\n")]
    public void What_its_program_cannot_read_is_found(string code, string path, string from, string to) =>
        AssertFound(code, path, from, to);

    [Theory]
    [InlineData("TB8030", Link, "Path=pci-0000:00:0d.2", "Path=pci-0000:00:0d.3")]
    [InlineData("TB8030", Link, "Driver=thunderbolt-net", "Driver=thunderbolt_net")]
    [InlineData("TB8030", Link, "Driver=thunderbolt-net", "Driver=thunderbolt-net\nMACAddress=02:00:00:00:00:01", 1)]
    [InlineData("TB8030", Link, "Name=en05", "Name=en06")]
    [InlineData("TB8030", Link, "MTUBytes=65520", "MTUBytes=1500")]
    [InlineData("TB8030", Link, "TCPSegmentationOffload=no", "TCPSegmentationOffload=yes")]
    [InlineData("TB8031", Rules, "ACTION!=\"remove\"", "ACTION==\"add\"")]
    [InlineData("TB8031", Rules, "en05|en06", "en05")]
    [InlineData("TB8031", Rules, "en05|en06", "en05|en06|en07")]
    [InlineData("TB8031", Rules, "TAG+=\"systemd\"", "TAG+=\"uaccess\"")]
    [InlineData("TB8032", Stanzas, "\tmtu 65520", "\tmtu 1500")]
    [InlineData("TB8032", Stanzas, "\tmtu 65520", "\tmtu 65520\n\taddress 10.100.0.12/32", 1)]
    [InlineData("TB8032", Stanzas, "iface en05 inet manual", "iface en07 inet manual")]
    [InlineData("TB8034", LinkService, "/usr/libexec/tb4gen/tb4-link", "/usr/libexec/tb4gen/tb4_link")]
    [InlineData("TB8035", Rules, "+=\"tb4-link@", "+=\"tb4-port@")]
    [InlineData("TB8035", MeshOnline, "After=networking.service", "After=tb4-link.service")]
    [InlineData("TB8037", Sysctl, "vm.swappiness = 1", "vm.swappiness = 10")]
    [InlineData("TB8037", Sysctl, "vm.swappiness = 1", "vm.swappines = 1")]
    [InlineData("TB8038", Modules, "thunderbolt_net\n", "thunderbolt_net\nbonding\n", 1)]
    [InlineData("TB8039", Fabric, "\"10.100.0.0/24\"", "\"10.100.1.0/24\"")]
    [InlineData("TB8039", Fabric, "\"hello_interval\"", "\"hello-interval\"")]
    [InlineData("TB8039", NodeBody, "name=en05", "name=en07")]
    [InlineData("TB8039", NodeBody, "hello_multiplier=3", "hello_multiplier=2")]
    [InlineData("TB8039", "cluster/fabric/30-apply.json", "\"release-lock\": 1", "\"release-lock\": 0")]
    [InlineData("TB8040", Calls, "\"method\": \"POST\"", "\"method\": \"PUT\"")]
    [InlineData("TB8040", Calls, "--hello_interval 1", "--hello_interval 3")]
    [InlineData("TB8041", Ceph, "osd_memory_target = 8589934592", "osd_memory_target = 8GiB")]
    [InlineData("TB8042", Answer, "reboot-mode", "reboot-style")]
    [InlineData("TB8043", Answer, "cidr = \"10.11.12.12/24\"", "cidr = \"10.11.12.0/24\"")]
    [InlineData("TB8043", Answer, "disk-list = [\"sda\"]", "disk-list = [\"sdb\"]")]
    [InlineData("TB8044", User, "hostname: \"n2\"", "hostname: lab")]
    [InlineData("TB8044", User, "manage_etc_hosts: false", "manage_etc_hosts: true")]
    [InlineData("TB8044", Network, "address: 10.11.12.12/24", "address: 10.11.12.2/24")]
    [InlineData("TB8045", FrrLocal, "lsp-gen-interval 1", "lsp-gen-interval 30")]
    [InlineData("TB8045", Frr, "hello-interval 1", "hello-interval 3")]
    [InlineData("TB8045", Frr, "set src 10.100.0.12", "set src 10.100.0.1")]
    [InlineData("TB8046", Sdn, "address 10.100.0.12/32", "address 10.100.0.12/24")]
    [InlineData("TB8046", Sdn, "auto en05\niface en05", "auto en09\niface en09")]
    [InlineData("TB8047", Frr, "net 49.0001.0101.0000.0012.00", "net 49.0001.0101.0000.0013.00")]
    [InlineData("TB8047", Answer, "fqdn = \"n2.lab.example\"", "fqdn = \"n3.lab.example\"")]
    [InlineData("TB8048", Answer, "root-password-hashed = {", "note = \"$y$j9T$Zq2vTnq0xWn0h4nFqJ8bS1\" # {")]
    [InlineData("TB8049", Control, "Package: tb4gen-lab-n2", "Package: tb4gen-lab-n3")]
    [InlineData("TB8049", Control, "Architecture: all", "Architecture: any")]
    [InlineData("TB8049", Control, "<admin@lab.invalid>", "<admin@lab.example>")]
    [InlineData("TB8049", Control, "Section: admin", "Conflicts: tb4gen-node")]
    [InlineData("TB8049", Control, "Priority: optional", "Priority:")]
    [InlineData("TB8049", Control, "Section: admin\n", "Section: admin\n\n", 1)]
    [InlineData("TB8049", Control, "\n n2\n", "\n n3\n", 1)]
    [InlineData("TB8049", Copyright, "Files: *", "Files: usr/*")]
    [InlineData("TB8049", Preinst, "#!/bin/sh\n", "#!/bin/bash\n")]
    [InlineData("TB8049", Preinst, "\nset -e\n", "\nset +e\n", 1)]
    [InlineData("TB8049", Postrm, "package=tb4gen-lab-n2", "package=tb4gen-lab-n3")]
    public void What_differs_from_the_plan_is_found(string code, string path, string from, string to, int below = 0) =>
        AssertFound(code, path, from, to, below);

    [Theory]
    [InlineData("TB8030", Link)]
    [InlineData("TB8031", Rules)]
    [InlineData("TB8032", Stanzas)]
    [InlineData("TB8033", FrrLocal)]
    [InlineData("TB8034", Script)]
    [InlineData("TB8035", MeshOnline)]
    [InlineData("TB8037", Sysctl)]
    [InlineData("TB8038", Modules)]
    [InlineData("TB8039", NodeBody)]
    [InlineData("TB8040", Calls)]
    [InlineData("TB8041", Ceph)]
    [InlineData("TB8045", Frr)]
    [InlineData("TB8046", Sdn)]
    [InlineData("TB8049", Control)]
    [InlineData("TB8049", Postrm)]
    public void A_missing_file_is_found(string code, string path) =>
        Assert.Contains(Mutation.VerifyWithout(path), d => d.Code == code);

    [Fact]
    public void A_symlink_to_nowhere_is_found_at_its_template()
    {
        var good = Mutation.Find(Root + "etc/network/interfaces.d/tb4gen");
        var link = good with { LinkTarget = "/usr/lib/tb4gen/interface" };
        var finding = Assert.Single(Mutation.VerifyWith(link));

        Assert.Equal(("TB8033", link.Template), (finding.Code, finding.Location?.Path));
    }

    [Fact]
    public void A_program_that_cannot_be_executed_is_found_with_its_unit()
    {
        // 0644
        var findings = Mutation.VerifyWith(Mutation.Find(Script) with { Mode = 0x1A4 });

        Assert.Equal(["TB8034", "TB8036"], findings.Select(static d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_maintainer_script_that_cannot_be_executed_is_found()
    {
        var finding = Assert.Single(Mutation.VerifyWith(Mutation.Find(Preinst) with { Mode = 0x1A4 }));

        Assert.Equal("TB8036", finding.Code);
    }

    [Fact]
    public void A_line_that_is_wrong_on_every_node_is_one_finding()
    {
        var changed = Mutation.Artifacts;
        foreach (var node in (string[])["n2", "n3", "n4"])
        {
            var path = $"nodes/{node}/root/usr/lib/tb4gen/interfaces";
            var (artifact, _) = Mutation.Edit(path, "\tmtu 65520", "\tmtu 1500");
            changed = changed.Replace(Mutation.Find(artifact.Path), artifact);
        }

        var finding = Assert.Single(Mutation.Verify(changed));
        const string Text = "mtu is '1500', '65520' is planned (and 2 more like it)";
        Assert.EndsWith(Text, finding.Message, StringComparison.Ordinal);
        Assert.Equal("makes: mtu 1500", finding.Label);
    }

    [Fact]
    public void A_file_of_the_users_own_may_hold_anything_but_a_secret()
    {
        Artifact Own(byte[] content) => new()
        {
            Path = Root + "etc/own.service",
            Format = ArtifactFormat.Raw,
            Mode = 0x1A4,
            Content = content,
            Template = "files",
        };

        Assert.Empty(Mutation.Verify(Mutation.Artifacts.Add(Own([0xFF, 0x00, 0x0D]))));
        Assert.Empty(Mutation.Verify(Mutation.Artifacts.Add(Own("{{ x }}\r\nno unit"u8.ToArray()))));
        var secret = Own("-----BEGIN OPENSSH PRIVATE KEY-----\n"u8.ToArray());
        var finding = Assert.Single(Mutation.Verify(Mutation.Artifacts.Add(secret)));
        Assert.Equal(("TB8048", null), (finding.Code, finding.Location));
    }

    private static void AssertFound(string code, string path, string from, string to, int below = 0)
    {
        var (artifact, line) = Mutation.Edit(path, from, to);
        var origin = Assert.IsType<TemplateLine>(Mutation.Find(path).LineOf(line));
        var findings = Mutation.VerifyWith(artifact).Where(d => d.Code == code).ToList();

        Assert.NotEmpty(findings);
        Assert.Contains(findings, d => d.Message.StartsWith($"{path}:", StringComparison.Ordinal));
        Assert.Contains(findings, d => d.Location?.Path == origin.Template);
        // What is lost is reported at its heading, what came in between lines at a line that no template wrote.
        if (below > 0 || findings.Exists(static d => d.Message.Contains("missing", StringComparison.Ordinal))) return;
        Assert.Contains(findings, d => d.Location?.Start.Line == origin.Line);
    }
}
