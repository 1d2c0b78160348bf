using System.Collections.Immutable;
using Tb4Gen.Packaging.Apt;
using Tb4Gen.Packaging.Apt.Signing;
using Tb4Gen.Packaging.Tests.Apt.Publishing;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Signing;

public sealed class KeyCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly KeyPart Good = new() { Fingerprint = "A", Algorithm = "EdDSA", Bits = 255, CanSign = true };

    [Theory]
    [InlineData("EdDSA", 255, true, null, "cannot sign: it is revoked")]
    [InlineData("EdDSA", 255, false, -1, "cannot sign: it expired on 2026-02-28")]
    [InlineData("RSA", 1024, false, null, "is too weak: apt takes no signature of RSA with 1024 bits")]
    [InlineData("DSA", 3072, false, null, "is too weak: apt takes no signature of DSA")]
    public void A_key_whose_signature_clients_refuse_is_refused(
        string algorithm, int bits, bool isRevoked, int? days, string reason)
    {
        DateTimeOffset? expires = days is { } d ? Now.AddDays(d) : null;

        Assert.EndsWith(
            $"the key {new string('A', 40)} {reason}",
            Refusal(Good with { Algorithm = algorithm, Bits = bits, IsRevoked = isRevoked, Expires = expires }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSA", 2048)]
    [InlineData("EdDSA", 255)]
    [InlineData("ECDSA", 256)]
    public void A_key_that_clients_take_is_taken(string algorithm, int bits) =>
        KeyCheck.Check(Signer(Good with { Algorithm = algorithm, Bits = bits }), Now);

    [Fact]
    public void A_key_of_which_no_part_signs_is_refused()
    {
        var primary = Good with { CanSign = false };
        const string reason = "cannot sign: no part of it may sign, is valid and has its secret half here";

        Assert.EndsWith(reason, Refusal(primary), StringComparison.Ordinal);
        Assert.EndsWith(reason, Refusal(primary, Good with { IsRevoked = true }), StringComparison.Ordinal);
        Assert.EndsWith(reason, Refusal(primary, Good with { Expires = Now }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_part_is_refused_wherever_it_stands()
    {
        var weak = Good with { Algorithm = "RSA", Bits = 1024 };

        Assert.Contains("too weak", Refusal(weak with { CanSign = false }, Good), StringComparison.Ordinal);
        Assert.Contains("too weak", Refusal(Good, weak), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_ends_before_the_index_is_told()
    {
        var part = Good with { Expires = Now.AddDays(30) };

        Assert.Equal(
            $"the key {new string('A', 40)} expires on 2026-03-31, before the index does on 2026-05-30",
            KeyCheck.CheckEnd(Signer(Good, part), Now, Now.AddDays(90))?.Message);
        Assert.Null(KeyCheck.CheckEnd(Signer(Good, part), Now, Now.AddDays(30)));
        Assert.Null(KeyCheck.CheckEnd(Signer(Good), Now, Now.AddDays(90)));
    }

    private static string Refusal(params ImmutableArray<KeyPart> key) =>
        Assert.Throws<RefusalException>(() => KeyCheck.Check(Signer(key), Now)).Finding.Message;

    private static FakeSigner Signer(params ImmutableArray<KeyPart> key) => new() { Key = key };
}
