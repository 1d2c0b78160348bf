using System.Text;
using Tb4Gen.Core.Rendering;
using Xunit;

namespace Tb4Gen.Core.Tests.Comparison;

public sealed class FileComparerTests
{
    private const string Root = "nodes/n2/root/usr/lib/";
    private const string Unit = Root + "systemd/system/a.service";
    private const string Rules = Root + "udev/rules.d/85-a.rules";
    private const string Stanzas = Root + "tb4gen/interfaces";
    private const string Plan = Root + "tb4gen/plan.sh";
    private const string Script = "nodes/n2/root/usr/libexec/tb4gen/a";

    public static TheoryData<string, string, string, string> Contents => new()
    {
        { Unit, "[Service]\nExecStart=/bin/a\n", "# why\n[Service]\n\nExecStart=/bin/a\n", "Comments" },
        { Unit, "[Unit]\nAfter=a\nAfter=b\n", "[Unit]\nAfter=a\nAfter=c\n", "[Unit] After: b > c" },
        { Unit, "[Service]\nExecStart=/bin/a\nExecStart=/bin/b\n", "[Service]\nExecStart=/bin/b\nExecStart=/bin/a\n", "[Service] ExecStart: /bin/a, /bin/b > /bin/b, /bin/a" },
        { Unit, "[Unit]\nAfter=a\n", "[Unit]\nAfter=a\n[Install]\nWantedBy=b\n", "[Install]: - > WantedBy b" },
        { Unit, "[Unit]\nAfter=a\n[Service]\nType=simple\n", "[Service]\nType=simple\n[Unit]\nAfter=a\n", "Comments" },
        { Unit, "[Unit]\nAfter=a\n", "no unit\n", "[Unit]: After a > -; - > no unit" },
        { Rules, "KERNEL==\"a\", TAG+=\"x\"\n", "KERNEL==\"b\", TAG+=\"x\"\n", "rule: KERNEL==\"a\" > KERNEL==\"b\"" },
        { Rules, "KERNEL==\"a\", TAG+=\"x\"\n", "KERNEL==\"a\", TAG+=\"x\", MODE=\"1\"\n", "rule: KERNEL==\"a\", TAG+=\"x\" > KERNEL==\"a\", TAG+=\"x\", MODE=\"1\"" },
        { Rules, "KERNEL==\"a\", TAG+=\"x\"\nKERNEL==\"b\", TAG+=\"x\"\n", "KERNEL==\"b\", TAG+=\"x\"\n", "rule: KERNEL==\"a\", TAG+=\"x\" > -" },
        { Stanzas, "iface a inet manual\n\tmtu 1\n", "iface b inet manual\n\tmtu 2\n\niface a inet manual\n\tmtu 1\n", "iface b: - > method inet manual, mtu 2" },
        { Stanzas, "auto a\niface a inet manual\n", "iface a inet dhcp\n", "auto a:  > -; iface a method: inet manual > inet dhcp" },
        { Plan, "a=1\nports=(x y)\n", "ports=(y x)\n# comment\na=1\n", "Comments" },
        { Plan, "ports=(x)\ndeclare -gA port_mtu=()\nport_mtu[x]=1\n", "ports=(x y)\ndeclare -gA port_mtu=()\nport_mtu[x]=2\nport_mtu[y]=1\n", "ports: - > y; port x mtu: 1 > 2; port y: - > mtu 1" },
        { Plan, "peer_hops[a]=1\npeer_hops[b]=2\n", "peer_hops[a]=2\npeer_hops[b]=2\n", "peer_hops: - > -" },
        { Script, "#!/bin/bash\n# one\necho a # two\n", "#!/bin/bash\necho a\n", "Comments" },
        { Script, "#!/bin/bash\ncat <<E\n# one\nE\n", "#!/bin/bash\ncat <<E\nE\n", "# one > -" },
        { Script, "#!/bin/bash\necho '\n# one'\n", "#!/bin/bash\necho '\n# two'\n", "# one' > -; - > # two'" },
        { Script, "#!/bin/bash\necho a\n", "#!/bin/sh\necho a\n", "#!/bin/bash > -; - > #!/bin/sh" },
        { Root + "sysctl.d/a.conf", "a = 1\n", "# x\na = 2\nb = 3\n", "a: 1 > 2; b: - > 3" },
        { Root + "modules-load.d/a.conf", "one\ntwo\n", "two\nthree\n", "one:  > -; three: - > " },
        { Root + "modprobe.d/a.conf", "options m a=1 b\n", "# x\noptions m b a=2\nblacklist n\n", "m a: 1 > 2; blacklist n: - > " },
        { "cluster/ceph/assimilate.conf", "[global]\na = 1\n", "[global]\na = 1\n[osd]\nb = 2\nc = 3\n", "[osd] b: - > 2; [osd] c: - > 3" },
        { "cluster/mesh.json", "{ \"a\": 1, \"b\": \"x\" }\n", "{\"b\": \"x\", \"a\": \"1\"}\n", "a: 1 > \"1\"" },
        { "cluster/mesh.json", "{\"n\": [{\"name\": \"x\", \"v\": 1}, {\"name\": \"y\", \"v\": 2}]}\n", "{\"n\": [{\"name\": \"y\", \"v\": 3}]}\n", "n.x: name \"x\", v 1 > -; n.y v: 2 > 3" },
        { "cluster/mesh.json", "{\"n\": []}\n", "{\"n\": [\"a\"]}\n", "n: [] > \"a\"" },
        { "nodes/n2/answer.toml", "[a]\nb = [\"x\", \"y\"]\n", "[a]\nb = [\"y\", \"z\"]\n", "a b: \"x\" > \"z\"" },
        { "nodes/n2/user-data", "#cloud-config\na: \"x\"\nb: |\n  one\n  two\n", "#cloud-config\na: x\nb: |\n  one\n  three\n", "b: two > three" },
        { "nodes/n2/debian/control", "Package: a\nDescription: b\n c\n", "Package: a\nDescription: b\n d\n", "Description: b c > b d" },
        { "preview/n2/frr.conf", "interface a\n ip x 1\nexit\n", "interface a\n ip x 2\nexit\n!\ninterface b\n ip y\nexit\n", "interface a ip x: 1 > 2; interface b: - > ip y" },
        { "cluster/60-ceph-osds.sh", "#!/bin/bash\n    n2) disks=(/dev/a /dev/b) mesh=1.2.3.4 ;;\n", "#!/bin/bash\n    n2) disks=(/dev/b /dev/c) mesh=1.2.3.4 ;;\n", "n2 disks: /dev/a > /dev/c" },
        { "cluster/00-preflight.sh", "#!/bin/bash\n    n2)\n        a=1 b=2\n        ports=(\"x 1\" \"y 2\")\n        ;;\n", "#!/bin/bash\n    n2)\n        a=1 b=3\n        ports=(\"x 1\")\n        ;;\n", "n2 b: 2 > 3; n2 ports: y 2 > -" },
        { "cluster/80-ceph-pools.sh", "#!/bin/bash\npool a 3 2 64 off rbd\nstorage a\n", "#!/bin/bash\npool a 3 2 64 on rbd\npool b 3 2 8 on cephfs\n", "pool a pg_num: 64 > 64 at first; pool a autoscale: off > on; pool a storage: yes > -; pool b: - > size 3, min_size 2, pg_num 8 at first, autoscale on, application cephfs" },
        { "cluster/30-ceph-install.sh", "#!/bin/bash\nrun pveceph install --version a --repository b < <(yes)\n", "#!/bin/bash\nrun pveceph install --version c --repository b --allow-experimental 1 < <(yes)\n", "pveceph install version: a > c; pveceph install allow-experimental: - > 1" },
        { "cluster/00-preflight.sh", "#!/bin/bash\nproxmox_release=9.1\n", "#!/bin/bash\nproxmox_release=9.2\n", "proxmox_release: 9.1 > 9.2" },
        { "README.md", "# a\n\none\n", "# a\n\ntwo\n", "one > -; - > two" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_file_is_compared_by_what_its_format_says(string path, string before, string after, string expected) =>
        Assert.Equal(expected, Files.Compare(Files.Of(path, before), Files.Of(path, after)));

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_file_says_the_same_as_itself(string path, string before, string after, string expected)
    {
        Assert.NotEqual("same", expected);
        Assert.Equal("same", Files.Compare(Files.Of(path, before), Files.Of(path, before)));
        Assert.Equal("same", Files.Compare(Files.Of(path, after), Files.Of(path, after)));
    }

    [Fact]
    public void A_mode_a_link_and_what_is_no_text_are_told_as_such()
    {
        var file = Files.Of("nodes/n2/root/etc/motd", "a\n", format: ArtifactFormat.Raw);
        var bytes = file with { Content = new byte[] { 0xFF, 0xFE } };

        Assert.Equal("mode: 0644 > 0600", Files.Compare(file, file with { Mode = 0x180 }));
        Assert.Equal("content: 2 bytes > 2 bytes", Files.Compare(file, bytes));
        Assert.Equal("link: /a > /b", Files.Compare(Files.Link("x", "/a"), Files.Link("x", "/b")));
        Assert.Equal("link: a file > /b", Files.Compare(Files.Of("x", "a"), Files.Link("x", "/b")));
        Assert.Equal("same", Files.Compare(Files.Link("x", "/a"), Files.Link("x", "/a")));
    }

    [Fact]
    public void A_file_of_the_users_own_is_text_whatever_it_is_called()
    {
        var before = Files.Of(Unit, "[Unit]\nAfter=a\n", format: ArtifactFormat.Raw);
        var after = before with { Content = Encoding.UTF8.GetBytes("# x\n[Unit]\nAfter=a\n") };

        Assert.Equal("- > # x", Files.Compare(before, after));
    }

    [Theory]
    [InlineData(Unit, "[Unit]\nAfter=a\n", "Added")]
    [InlineData(Root + "modprobe.d/a.conf", "options m a=1\n", "m a: - > 1")]
    [InlineData(Root + "tb4gen/grub.cfg", "A=b\n", "- > A=b")]
    [InlineData("cluster/60-ceph-osds.sh", "#!/bin/bash\n    n2) disks=(/dev/a) ;;\n", "n2 disks: - > /dev/a")]
    public void A_new_file_is_told_by_its_name_or_by_its_few_values(string path, string content, string expected) =>
        Assert.Equal(expected, Files.Compare(null, Files.Of(path, content)));
}
