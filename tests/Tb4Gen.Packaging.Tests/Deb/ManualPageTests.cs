using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class ManualPageTests
{
    private static readonly byte[] Text = ".TH X 8\n"u8.ToArray();

    [Fact]
    public void A_page_is_compressed_with_the_mark_that_lintian_looks_for()
    {
        var packed = ManualPage.Compress(new("usr/share/man/man8/tb4.8", 420, Text));

        Assert.Equal(("usr/share/man/man8/tb4.8.gz", 420), (packed.Path, packed.Mode));
        Assert.Equal(Text, DebReader.Unzip(packed.Content.ToArray()));
        Assert.Equal(2, packed.Content.Span[8]);
    }

    [Theory]
    [InlineData("usr/lib/tb4gen/interfaces")]
    [InlineData("usr/share/manual/tb4.8")]
    public void Another_file_is_left_alone(string path)
    {
        var file = new PackedFile(path, 420, Text);

        Assert.Same(file, ManualPage.Compress(file));
    }

    [Fact]
    public void A_link_to_a_page_is_left_alone()
    {
        var link = new PackedFile("usr/share/man/man8/x.8", 0, ReadOnlyMemory<byte>.Empty, "tb4.8");

        Assert.Same(link, ManualPage.Compress(link));
    }
}
