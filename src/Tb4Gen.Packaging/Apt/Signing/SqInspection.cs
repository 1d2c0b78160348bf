using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>
/// Reads what <c>sq inspect</c> prints about a key: `name: value` lines, the primary key first, then a block for each
/// subkey. sq has no form of it for programs.
/// </summary>
internal static class SqInspection
{
    public static ImmutableArray<KeyPart> Read(string output)
    {
        var parts = new List<KeyPart>();
        foreach (var line in output.Split('\n'))
        {
            var (name, value) = line.Split(": ", 2) is [var left, var right] ? (left.Trim(), right) : (line.Trim(), "");
            // What follows, such as a revocation, is about a name.
            if (name == "UserID") break;
            if (name is "Fingerprint" or "Subkey") parts.Add(new() { Fingerprint = value, Algorithm = "", Bits = 0 });
            else if (parts.Count > 0) parts[^1] = With(parts[^1], name, value);
        }

        return [.. parts];
    }

    private static KeyPart With(KeyPart part, string name, string value) => name switch
    {
        "Public-key algo" => part with { Algorithm = value },
        "Public-key size" => part with { Bits = Number(value) },
        // The line is there where the secret half is; one with flags follows, unless the whole key is invalid.
        "Secret key" => part with { CanSign = true },
        "Expiration time" => part with { Expires = Time(value) },
        "Revoked:" => part with { IsRevoked = true },
        "Key flags" => part with { CanSign = part.CanSign && value.Contains("signing", StringComparison.Ordinal) },
        _ => part,
    };

    private static int Number(string value) =>
        int.TryParse(value.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // 2029-11-26 00:23:09 UTC (creation time + 2years ...)
    private static DateTimeOffset? Time(string value)
    {
        const string format = "yyyy-MM-dd HH:mm:ss 'UTC'";
        const DateTimeStyles style = DateTimeStyles.AssumeUniversal;
        var text = value[..Math.Min(value.Length, 23)];
        var isTime = DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, style, out var time);
        return isTime ? time : null;
    }
}
