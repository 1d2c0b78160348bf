using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Tests.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Index;

public sealed class GzipTests
{
    private static PackageIndex Index { get; } =
        PackageIndex.Of(Enumerable.Range(1, 100).Select(static n => Debs.Entry("tb4gen-lab-n2", $"1.{n}")));

    public static TheoryData<string, byte[]> Contents => new()
    {
        { "nothing", [] },
        { "one byte", [0] },
        { "three bytes", [1, 2, 3] },
        { "every byte", [.. Enumerable.Range(0, 256).Select(static n => (byte)n)] },
        { "one byte a million times", new byte[1_000_000] },
        { "noise", Noise(100_000) },
        { "a match at the end of the window", [.. "needle"u8, .. Noise(32762), .. "needle"u8] },
        { "a match behind the window", [.. "needle"u8, .. Noise(32763), .. "needle"u8] },
        { "the longest matches", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(new string('x', 257) + "yz", 50))) },
        { "an index", Index.Print() },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void The_runtime_unpacks_it_to_what_it_was(string name, byte[] content)
    {
        Assert.NotEmpty(name);
        Assert.Equal(content, DebReader.Unzip(Gzip.Pack(content)));
    }

    [Fact]
    public void Texts_of_every_kind_come_back()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            // Few letters make matches of every length and distance.
            var content = new byte[random.Next(5000)];
            var letters = random.Next(1, 20);
            for (var i = 0; i < content.Length; i++) content[i] = (byte)random.Next(letters);

            Assert.Equal(content, DebReader.Unzip(Gzip.Pack(content)));
        }
    }

    [Fact]
    public void An_index_becomes_a_fraction_of_itself()
    {
        var index = Index.Print();

        Assert.InRange(Gzip.Pack(index).Length, 1, index.Length / 4);
    }

    [Fact]
    public void The_bytes_are_fixed()
    {
        var packed = Gzip.Pack(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Package: x1\nVersion: 1.0\n\n", 3))));

        Assert.Equal(
            "1F8B08000000000000FF0B484CCE4E4C4FB552A830E40A4B2D2ACECCCFB35230D433E0E2224706007634281A4E000000",
            Convert.ToHexString(packed));
    }

    private static byte[] Noise(int length)
    {
        // The same on each run: the hash of a counter.
        var noise = new byte[length];
        for (var i = 0; i < length; i += 32)
        {
            SHA256.HashData(BitConverter.GetBytes(i)).AsSpan(0, Math.Min(32, length - i)).CopyTo(noise.AsSpan(i));
        }

        return noise;
    }
}
