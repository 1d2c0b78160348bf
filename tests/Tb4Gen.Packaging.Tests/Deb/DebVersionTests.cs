using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class DebVersionTests
{
    [Theory]
    [InlineData("1.0", "1.0", false)]
    [InlineData("1.20261126.063836+gd1387e7a0b1c", "1.20261126.063836+gd1387e7a0b1c", false)]
    [InlineData("2:1.0~rc1-3", "1.0~rc1-3", true)]
    [InlineData("1-2-3", "1-2-3", true)]
    public void A_version_is_taken_as_it_is(string text, string withoutEpoch, bool hasRevision)
    {
        var version = Samples.Version(text);

        Assert.Equal((text, withoutEpoch, hasRevision), (version.Text, version.WithoutEpoch, version.HasRevision));
    }

    [Theory]
    [InlineData("", "there is nothing in it")]
    [InlineData("1:", "there is nothing in it")]
    [InlineData("v1.0", "a version begins with a digit")]
    [InlineData("1.0 beta", "' ' is none of its characters: letters, digits and . + ~ -")]
    [InlineData("1.0_1", "'_' is none of its characters: letters, digits and . + ~ -")]
    [InlineData("1.0/../../x", "'/' is none of its characters: letters, digits and . + ~ -")]
    [InlineData("1.0-", "nothing stands behind the dash")]
    [InlineData("x:1.0", "what stands before the colon, the epoch, is a whole number")]
    public void What_dpkg_refuses_is_refused_with_the_reason(string text, string expected)
    {
        Assert.Null(DebVersion.Parse(text, out var reason));
        Assert.Equal(expected, reason);
    }
}
