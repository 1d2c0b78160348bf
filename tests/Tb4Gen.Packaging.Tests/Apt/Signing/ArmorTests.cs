using System.Text;
using Tb4Gen.Packaging.Apt.Signing;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Signing;

public sealed class ArmorTests
{
    [Theory]
    [InlineData("\n\nAQID\n=pu1x\n")]
    [InlineData("\nComment: of sq\n\nAQ\nID\n")]
    public void The_bytes_of_a_public_key_come_out(string body) =>
        Assert.Equal([1, 2, 3], Armor.Decode(Key("PUBLIC", body)));

    [Fact]
    public void A_private_key_is_none() =>
        Assert.Throws<FormatException>(() => Armor.Decode(Key("PRIVATE", "\n\nAQID\n")));

    [Theory]
    [InlineData("")]
    [InlineData("AQID")]
    [InlineData("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAQID\n")]
    [InlineData("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nA*ID\n-----END PGP PUBLIC KEY BLOCK-----\n")]
    public void What_is_not_armoured_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Armor.Decode(Encoding.ASCII.GetBytes(text)));

    private static byte[] Key(string kind, string body) => Encoding.ASCII.GetBytes(
        $"-----BEGIN PGP {kind} KEY BLOCK-----{body}-----END PGP {kind} KEY BLOCK-----\n");
}
