using System.Text;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>The armour around a public key (RFC 9580, 6).</summary>
internal static class Armor
{
    private const string Begin = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
    private const string End = "-----END PGP PUBLIC KEY BLOCK-----";

    /// <summary>
    /// The bytes within. Whatever is not armour around one public key is refused: a private key must not be published.
    /// </summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static byte[] Decode(byte[] armoured)
    {
        var lines = Encoding.ASCII.GetString(armoured).TrimEnd('\n').Split('\n');
        var start = Array.FindIndex(lines, static l => l.Trim().Length == 0) + 1;
        if (lines[0].TrimEnd() != Begin || lines[^1].TrimEnd() != End || start < 2)
        {
            throw new FormatException("it is no armoured public key");
        }

        // The last line of base 64 may be followed by a checksum.
        var body = lines[start..^1].Where(static l => !l.StartsWith('='));
        return Convert.FromBase64String(string.Concat(body.Select(static l => l.Trim())));
    }
}
