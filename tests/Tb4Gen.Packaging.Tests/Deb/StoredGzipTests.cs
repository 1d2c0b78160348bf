using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class StoredGzipTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65534)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(200_000)]
    public void What_is_packed_can_be_unpacked(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);

        Assert.Equal(content, DebReader.Unzip(StoredGzip.Pack(content)));
    }

    [Fact]
    public void The_header_has_no_time_and_no_system() => Assert.Equal(
        // RFC 1952 and 1951; the checksum is that of `printf a | gzip -l -v`.
        "1f8b08000000000000ff" + "010100feff" + "61" + "43beb7e8" + "01000000",
        Convert.ToHexStringLower(StoredGzip.Pack("a"u8)));

    [Fact]
    public void A_changelog_bears_the_mark_of_the_best_compression() =>
        Assert.Equal(2, StoredGzip.Pack("a"u8, claimsBest: true)[8]);
}
