using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Apt.Signing;

namespace Tb4Gen.Packaging.Tests.Apt.Publishing;

/// <summary>Signs with the hash of its name and the text, in the forms of OpenPGP.</summary>
internal sealed class FakeSigner(string name = "A") : ISigner
{
    public string Program => "fake";

    public string Fingerprint => string.Concat(Enumerable.Repeat(name, 40));

    public ImmutableArray<KeyPart> Key { get; init; } =
        [new() { Fingerprint = "A", Algorithm = "EdDSA", Bits = 255, CanSign = true }];

    /// <summary>Called between the writing of packages and that of the index.</summary>
    public Action WhenSigning { get; init; } = static () => { };

    public byte[] PublicKey => Encoding.ASCII.GetBytes(name);

    public byte[] Export(CancellationToken stop) => PublicKey;

    public byte[] ClearSign(byte[] text, CancellationToken stop)
    {
        WhenSigning();
        return
        [
            .. "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n"u8, .. text, .. DetachSign(text, stop),
        ];
    }

    public byte[] DetachSign(byte[] text, CancellationToken stop) => Encoding.ASCII.GetBytes(
        $"-----BEGIN PGP SIGNATURE-----\n\n{Convert.ToHexString(SHA256.HashData([.. PublicKey, .. text]))}\n-----END PGP SIGNATURE-----\n");

    public string? Verify(byte[] publicKey, string signed, string? signature, CancellationToken stop)
    {
        var text = File.ReadAllText(signed);
        var plain = Encoding.UTF8.GetBytes(signature is null ? ClearText.Of(text) : text);
        var seal = signature is null ? text : File.ReadAllText(signature);
        var isGood = publicKey.AsSpan().SequenceEqual(PublicKey)
            && seal.EndsWith(Encoding.ASCII.GetString(DetachSign(plain, stop)), StringComparison.Ordinal);
        return isGood ? null : "bad signature";
    }
}
