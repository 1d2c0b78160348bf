using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Tests.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Index;

public sealed class PackedIndexTests
{
    [Fact]
    public void A_packed_index_is_a_fraction_of_the_plain_one_and_bears_no_time()
    {
        var index = PackageIndex.Of(Enumerable.Range(1, 100).Select(static n => Debs.Entry("tb4gen-lab-n2", $"1.{n}"))).Print();

        var packed = PackedIndex.Pack(index);

        Assert.Equal(index, DebReader.Unzip(packed));
        Assert.InRange(packed.Length, 1, index.Length / 4);
        Assert.Equal(new byte[4], packed[4..8]);
    }
}
