using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>Reads what <c>gpg --with-colons --list-secret-keys</c> prints (gnupg's doc/DETAILS).</summary>
internal static class GpgKeyList
{
    /// <returns>The keys in order, each with its primary key first.</returns>
    public static ImmutableArray<ImmutableArray<KeyPart>> Read(string output)
    {
        var keys = new List<List<KeyPart>>();
        string[]? record = null;
        foreach (var line in output.Split('\n'))
        {
            var fields = line.Split(':');
            if (fields[0] is "sec" or "ssb")
            {
                record = fields;
            }
            else if (fields[0] == "fpr" && record is not null && fields.Length > 9)
            {
                if (record[0] == "sec") keys.Add([]);
                if (keys.Count > 0) keys[^1].Add(PartOf(record, fields[9]));
                record = null;
            }
        }

        return [.. keys.Select(static k => k.ToImmutableArray())];
    }

    // 1 validity, 2 length, 3 algorithm, 6 expiry, 11 capabilities (capitals are those of the whole key), 14 `#`
    // where the secret half is not here.
    private static KeyPart PartOf(string[] fields, string fingerprint) => new()
    {
        Fingerprint = fingerprint,
        Algorithm = fields[3] switch
        {
            "1" or "2" or "3" => "RSA",
            "17" => "DSA",
            "19" => "ECDSA",
            "22" or "27" or "28" => "EdDSA",
            var other => $"algorithm {other}",
        },
        Bits = int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0,
        Expires = long.TryParse(fields[6], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null,
        IsRevoked = fields[1] is "r" or "i" or "d" or "n",
        CanSign = fields[11].Contains('s') && (fields.Length < 15 || fields[14] != "#"),
    };
}
