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
    [InlineData("lib/systemd/system/x.service", "usr/lib/systemd/system/x.service")]
    [InlineData("sbin/x", "usr/sbin/x")]
    [InlineData("usr/bin/x", "usr/bin/x")]
    [InlineData("library/x", "library/x")]
    public void Folders_that_are_links_into_usr_are_called_by_their_true_name(string path, string expected) =>
        Assert.Equal(expected, Assert.Single(UserFilePlace.Of(new(path, 0, Samples.Bytes("x")))).Path);
}
