using Tb4Gen.Core.Planning;
using Xunit;

namespace Tb4Gen.Core.Tests.Planning;

public sealed class ProxmoxReleasesTests
{
    [Theory]
    [InlineData("9.1", "9.2", true)]
    [InlineData("9.2", "9.2", false)]
    [InlineData("9.10", "9.2", false)]
    [InlineData("9.2", "9.10", true)]
    [InlineData("10.0", "9.2", false)]
    [InlineData("9.9", "10.0", true)]
    [InlineData("", "9.2", false)]
    [InlineData("9.1", null, false)]
    public void Releases_have_the_order_of_their_numbers(string release, string? other, bool isOlder) =>
        Assert.Equal(isOlder, ProxmoxReleases.IsOlder(release, other));
}
