using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class UserFilePlaceTests
{
    [Fact]
    public void Below_etc_a_link_leads_to_the_file()
    {
        var placed = UserFilePlace.Of(new("etc/chrony/conf.d/lab.conf", 0b110_000_000, Samples.Bytes("x"))).ToList();

        Assert.Equal(2, placed.Count);
        Assert.Equal(
            ("usr/lib/tb4gen/files/etc/chrony/conf.d/lab.conf", 0b110_000_000), (placed[0].Path, placed[0].Mode));
        Assert.Equal(
            ("etc/chrony/conf.d/lab.conf", "/usr/lib/tb4gen/files/etc/chrony/conf.d/lab.conf"),
            (placed[1].Path, placed[1].LinkTarget));
    }

    [Theory]
    [InlineData("etc/systemd/network/10-x.link", "usr/lib/systemd/network/10-x.link")]
    [InlineData("etc/systemd/system/x.service.d/a.conf", "usr/lib/systemd/system/x.service.d/a.conf")]
    [InlineData("etc/modprobe.d/x.conf", "usr/lib/modprobe.d/x.conf")]
    [InlineData("usr/bin/x", "usr/bin/x")]
    [InlineData("var/etc/modprobe.d/x", "var/etc/modprobe.d/x")]
    public void Where_packages_have_a_folder_of_their_own_the_file_goes_there(string path, string expected) =>
        Assert.Equal(expected, Assert.Single(UserFilePlace.Of(new(path, 0, Samples.Bytes("x")))).Path);
}
