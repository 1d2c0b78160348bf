using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class DebWriterTests
{
    private static readonly DebFile Sample = DebWriter.Write(Samples.Node(), Samples.Release());
    private static readonly Dictionary<string, byte[]> Members = DebReader.Members(Sample.Content);
    private static readonly byte[] ControlTar = DebReader.Unzip(Members["control.tar.gz"]);
    private static readonly byte[] DataTar = DebReader.Unzip(Members["data.tar.gz"]);

    [Fact]
    public void The_bytes_are_the_same_on_every_system_and_runtime() => Assert.Equal(
        "bcc57d30932e383117ed708072ad89854798df4b6ea624641ef312a6351f1acb",
        Convert.ToHexStringLower(SHA256.HashData(Sample.Content)));

    [Fact]
    public void The_archive_has_the_three_members_in_the_order_that_dpkg_wants()
    {
        Assert.Equal(["debian-binary", "control.tar.gz", "data.tar.gz"], Members.Keys);
        Assert.Equal("2.0\n"u8.ToArray(), Members["debian-binary"]);
        Assert.Equal("tb4gen-lab-n2_1.0_all.deb", Sample.FileName);
    }

    [Fact]
    public void Folders_come_before_what_is_in_them_and_links_behind_all_else()
    {
        string[] expected =
        [
            "./", "./etc/", "./etc/network/", "./etc/network/interfaces.d/", "./usr/", "./usr/lib/", "./usr/lib/tb4gen/",
            "./usr/lib/tb4gen/interfaces", "./usr/lib/tb4gen-1", "./usr/libexec/", "./usr/libexec/tb4gen/",
            "./usr/libexec/tb4gen/tool", "./usr/share/", "./usr/share/doc/", "./usr/share/doc/tb4gen-lab-n2/",
            "./usr/share/doc/tb4gen-lab-n2/changelog.gz", "./usr/share/doc/tb4gen-lab-n2/copyright", "./usr/share/x/",
            $"./{Samples.LongName}", "./etc/network/interfaces.d/tb4gen",
        ];

        Assert.Equal(expected, DebReader.Entries(DataTar).Select(static e => e.Name));
    }

    [Fact]
    public void Every_entry_is_GNU_of_root_and_of_the_release_s_time()
    {
        foreach (var entry in DebReader.Entries(DataTar).Concat(DebReader.Entries(ControlTar)))
        {
            var gnu = Assert.IsType<GnuTarEntry>(entry);
            Assert.Equal((0, 0, "root", "root"), (gnu.Uid, gnu.Gid, gnu.UserName, gnu.GroupName));
            Assert.Equal(Samples.Time, gnu.ModificationTime);
        }

        Assert.Equal(0, DataTar.Length % 10240);
        Assert.Equal(0, ControlTar.Length % 10240);
    }

    [Fact]
    public void Modes_and_link_targets_are_those_of_the_bundle()
    {
        var entries = DebReader.Entries(DataTar).ToDictionary(static e => e.Name);

        Assert.Equal("755", Octal("./usr/"));
        Assert.Equal("755", Octal("./usr/libexec/tb4gen/tool"));
        Assert.Equal("644", Octal("./usr/lib/tb4gen/interfaces"));
        Assert.Equal("777", Octal("./etc/network/interfaces.d/tb4gen"));
        Assert.Equal("/usr/lib/tb4gen/interfaces", entries["./etc/network/interfaces.d/tb4gen"].LinkName);

        string Octal(string name) => Convert.ToString((int)entries[name].Mode, 8);
    }

    [Fact]
    public void Control_gets_version_and_size_and_keeps_the_rest()
    {
        var entries = DebReader.Entries(ControlTar);

        Assert.Equal(["./", "./control", "./md5sums", "./preinst", "./triggers"], entries.Select(static e => e.Name));
        // 13 folders and a link at 1; files of 4, 0, 1025 and 5 bytes, the copyright and the changelog: 1, 0, 2, 1, 1, 1.
        Assert.Equal(
            "Package: tb4gen-lab-n2\nVersion: 1.0\nArchitecture: all\nInstalled-Size: 20\n"
            + "Maintainer: Admins <admin@lab.example>\nDescription: files of n2\n more of it\n .\n and an end\n",
            DebReader.Text(entries, "./control"));
    }

    [Fact]
    public void Checksums_name_regular_files_only()
    {
        var lines = DebReader.Text(DebReader.Entries(ControlTar), "./md5sums").TrimEnd('\n').Split('\n');

        Assert.Equal(6, lines.Length);
        // printf 'one\n' | md5sum
        Assert.Equal("5bbf5a52328e7439ae6e719dfe712200  usr/lib/tb4gen/interfaces", lines[0]);
        Assert.DoesNotContain(lines, static l => l.Contains("interfaces.d", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.0", "changelog.gz")]
    [InlineData("1.0-1", "changelog.Debian.gz")]
    public void The_changelog_has_the_release(string version, string file)
    {
        var deb = DebWriter.Write(Samples.Node(), Samples.Release(version));
        var packed = deb.Installed.Single(f => f.Path == $"usr/share/doc/tb4gen-lab-n2/{file}");

        Assert.Equal(
            $"tb4gen-lab-n2 ({version}) stable; urgency=medium\n\n  * A plan.\n\n"
            + " -- Admins <admin@lab.example>  Tue, 14 Nov 2023 22:13:20 +0000\n",
            Encoding.UTF8.GetString(DebReader.Unzip(packed.Content.ToArray())));
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        var node = Samples.Node();
        var reversed = node with { Files = [.. node.Files.Reverse()], Scripts = [.. node.Scripts.Reverse()] };

        Assert.Equal(Sample.Content, DebWriter.Write(reversed, Samples.Release()).Content);
    }
}
