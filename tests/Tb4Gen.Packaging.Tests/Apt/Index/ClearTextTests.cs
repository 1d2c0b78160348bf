using Tb4Gen.Packaging.Apt.Index;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Index;

public sealed class ClearTextTests
{
    private const string Head = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n";
    private const string Tail = "-----BEGIN PGP SIGNATURE-----\n\niHUEARYK\n=pu1x\n-----END PGP SIGNATURE-----\n";

    [Theory]
    [InlineData("Origin: x\nDate: y\n", "Origin: x\nDate: y\n")]
    [InlineData("A: 1\n\n- -----BEGIN PGP SIGNATURE-----\n", "A: 1\n\n-----BEGIN PGP SIGNATURE-----\n")]
    public void The_signed_text_comes_out(string body, string text) => Assert.Equal(text, ClearText.Of(Head + body + Tail));

    [Theory]
    [InlineData("Origin: evil\n" + Head + "A: 1\n" + Tail)]
    [InlineData(Head + "A: 1\n" + Tail + "Origin: evil\n")]
    [InlineData(Head + "A: 1\n" + Tail + "\n" + Head + "B: 1\n" + Tail)]
    [InlineData("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\nOrigin: evil\n\nA: 1\n" + Tail)]
    [InlineData(Head + "A: 1\n")]
    [InlineData("A: 1\n")]
    [InlineData("-----BEGIN PGP SIGNED MESSAGE-----\n" + Tail)]
    [InlineData("")]
    public void Nothing_may_stand_outside_of_what_is_signed(string file) =>
        Assert.Throws<FormatException>(() => ClearText.Of(file));
}
