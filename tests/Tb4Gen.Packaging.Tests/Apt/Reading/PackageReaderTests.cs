using System.Security.Cryptography;
using Tb4Gen.Packaging.Apt;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Tests.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Reading;

public sealed class PackageReaderTests
{
    private const string Control = "Package: x1\nVersion: 1.0\nArchitecture: all\nDescription: a\n b\n";

    [Fact]
    public void Control_paragraph_size_and_hash_come_out_and_the_copy_is_whole()
    {
        var deb = Debs.Make("tb4gen-lab-n2", "1.0", new string('x', 300_000));
        using var copy = new MemoryStream();

        var file = Debs.Read(deb, copy);

        var members = DebReader.Entries(DebReader.Unzip(DebReader.Members(deb)["control.tar.gz"]));
        Assert.Equal(DebReader.Text(members, "./control"), file.Control.Text);
        Assert.Equal(("tb4gen-lab-n2", "1.0"), (file.Control.Package, file.Control.Version.Text));
        Assert.Equal((deb.Length, Convert.ToHexStringLower(SHA256.HashData(deb))), (file.Size, file.Sha256));
        Assert.Equal(deb, copy.ToArray());
    }

    [Fact]
    public void A_package_of_another_writer_is_read()
    {
        var control = Debs.ControlTar(Control);
        byte[][] others =
        [
            Debs.WithMembers(("control.tar", control), ("data.tar.xz", [1])),
            Debs.WithMembers(("_gpgorigin", [1, 2, 3]), ("control.tar", control), ("_x", []), ("data.tar", []), ("extra", [7])),
            Debs.WithMembers(("control.tar.gz/", StoredGzip.Pack(control)), ("data.tar.zst/", [1, 2, 3, 4])),
        ];

        Assert.All(others, static o => Assert.Equal(Control, Debs.Read(o).Control.Text));
    }

    [Theory]
    [InlineData("control.tar.xz")]
    [InlineData("control.tar.zst")]
    public void Another_compression_is_refused_by_name(string member)
    {
        var refusal = Refused(Debs.WithMembers((member, [1, 2]), ("data.tar", [])));

        Assert.Equal($"TB9122: x.deb cannot be read: its member {member} is compressed with neither gzip nor nothing", refusal);
    }

    [Fact]
    public void A_package_that_is_cut_short_is_refused_wherever_it_ends()
    {
        var deb = Debs.WithControl(Control);
        // The last byte may be padding.
        for (var length = 0; length < deb.Length - 1; length++)
        {
            Assert.StartsWith("TB9121: x.deb is no whole Debian package: it", Refused(deb[..length]), StringComparison.Ordinal);
        }

        Assert.Equal(Control, Debs.Read(deb).Control.Text);
    }

    [Fact]
    public void Noise_is_refused_and_never_worse()
    {
        var random = new Random(4);
        var deb = Debs.Make("x1", "1.0");
        var outcomes = new HashSet<string>();
        for (var round = 0; round < 3000; round++)
        {
            var noisy = (byte[])deb.Clone();
            // Most of a package is data, which is not looked into.
            for (var n = random.Next(1, 4); n > 0; n--) noisy[random.Next(2500)] = (byte)random.Next(256);
            outcomes.Add(Try(noisy)[..6]);
        }

        Assert.Subset(new HashSet<string> { "passed", "TB9121", "TB9122", "TB9123", "TB9124" }, outcomes);
        Assert.Contains("TB9121", outcomes);
        Assert.Contains("TB9123", outcomes);
    }

    [Theory]
    [InlineData("Package: x1\nVersion: 1\n", "TB9123: x.deb describes itself wrongly: it has no field Architecture")]
    [InlineData("Version: 1\nArchitecture: all\n", "TB9123: x.deb describes itself wrongly: it has no field Package")]
    [InlineData("Package: x1\nVersion:\nArchitecture: all\n", "TB9123: x.deb describes itself wrongly: it has no field Version")]
    [InlineData("Package: ../x\nVersion: 1\nArchitecture: all\n", "TB9123: x.deb describes itself wrongly: '../x' cannot be the name of a package")]
    [InlineData("Package: X1\nVersion: 1\nArchitecture: all\n", "TB9123: x.deb describes itself wrongly: 'X1' cannot be the name of a package")]
    [InlineData("Package: x\nVersion: 1\nArchitecture: all\n", "TB9123: x.deb describes itself wrongly: 'x' cannot be the name of a package")]
    [InlineData("Package: x1\nVersion: v1\nArchitecture: all\n", "TB9123: x.deb describes itself wrongly: of its version v1, a version begins with a digit")]
    [InlineData("Package: x1\nVersion: 1\nArchitecture: all\nsize: 5\n", "TB9123: x.deb describes itself wrongly: it has a field Size")]
    [InlineData("Package: x1\nVersion: 1\nArchitecture: all\nX\n", "TB9123: x.deb describes itself wrongly: of its control file, line 4 is no field")]
    [InlineData("Package: x1\nVersion: 1\nArchitecture: amd64\n", "TB9124: x.deb is for amd64, and the repository is for `all`")]
    public void A_control_file_that_an_index_cannot_take_is_refused(string control, string refusal) =>
        Assert.Equal(refusal, Refused(Debs.WithControl(control)));

    [Fact]
    public void A_control_archive_without_its_file_is_refused()
    {
        var other = DebTar.Write([new("preinst", 0b111_101_101, Samples.Bytes("#!/bin/sh\n"))], Samples.Time);
        var link = DebTar.Write([new("control", 0, ReadOnlyMemory<byte>.Empty, "/etc/passwd")], Samples.Time);
        var latin = DebTar.Write([new("control", 0b110_100_100, new byte[] { 0x50, 0x3a, 0xe4, 0x0a })], Samples.Time);

        Assert.EndsWith("it has no control file", Refused(Debs.WithMembers(("control.tar", other))), StringComparison.Ordinal);
        Assert.EndsWith("its control file is empty or no file", Refused(Debs.WithMembers(("control.tar", link))), StringComparison.Ordinal);
        Assert.EndsWith("its control file is not UTF-8", Refused(Debs.WithMembers(("control.tar", latin))), StringComparison.Ordinal);
    }

    private static string Refused(byte[] deb)
    {
        var finding = Assert.Throws<RefusalException>(() => Debs.Read(deb)).Finding;
        return $"{finding.Code}: {finding.Message}";
    }

    private static string Try(byte[] deb)
    {
        try
        {
            Debs.Read(deb);
            return "passed";
        }
        catch (RefusalException refusal)
        {
            return refusal.Finding.Code;
        }
    }
}
