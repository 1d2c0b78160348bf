using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Install;

/// <summary>
/// The forms of a password's hash that a Debian 13 system takes (crypt(5) of libxcrypt). The installer hands any text to
/// chpasswd, and a system that nobody can log in to is the result.
/// </summary>
internal static class CryptHash
{
    private const string Advice = "make one with `mkpasswd -m yescrypt` (of the package whois)";

    /// <summary>Reports a secret that is none, without a character of it.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool Check(Secret secret, ICollection<Diagnostic> findings)
    {
        if (Problem(secret.Reveal()) is not { } problem) return true;
        findings.Add(Diagnostic.Create(IsoDiagnostics.NoCryptHash, location: null, secret.Name, problem).WithHelp(Advice));
        return false;
    }

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? Problem(string text)
    {
        // "$y$j9T$salt$hash" has nothing in front of its first dollar.
        var parts = text.Split('$');
        if (parts.Length < 3 || parts[0].Length > 0) return "it does not begin with $ and the name of a method";
        return parts[1] switch
        {
            "y" or "gy" => parts is [_, _, var cost, var salt, var hash]
                && cost.Length > 0 && IsBase64(cost) && salt.Length <= 86 && IsBase64(salt) && IsHash(hash, 43)
                ? null : Damaged,
            "7" => parts is [_, _, { Length: >= 11 and <= 97 } salt, var hash] && IsBase64(salt) && IsHash(hash, 43)
                ? null : Damaged,
            "6" => IsSha(parts.AsSpan(2), 86) ? null : Damaged,
            "5" => IsSha(parts.AsSpan(2), 43) ? null : Damaged,
            "2b" => parts is [_, _, { Length: 2 } cost, var hash] && cost.All(char.IsAsciiDigit) && IsHash(hash, 53)
                ? null : Damaged,
            "1" or "md5" or "sha1" or "3" => "its method can be attacked with little effort and is not taken",
            _ => "its method is none of $y$, $gy$, $7$, $6$, $5$ and $2b$",
        };
    }

    private const string Damaged = "it is cut off or has a character that cannot be there";

    private static bool IsSha(ReadOnlySpan<string> parts, int length)
    {
        const string Rounds = "rounds=";
        if (parts.Length == 3 && parts[0].StartsWith(Rounds, StringComparison.Ordinal))
        {
            var number = parts[0][Rounds.Length..];
            if (number.Length is 0 or > 9 || number[0] == '0' || !number.All(char.IsAsciiDigit)) return false;
            parts = parts[1..];
        }

        return parts.Length == 2 && parts[0].Length is > 0 and <= 16 && !parts[0].Contains(':') && IsAscii(parts[0])
            && IsHash(parts[1], length);
    }

    private static bool IsAscii(string text) => !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    private static bool IsHash(string text, int length) => text.Length == length && IsBase64(text);

    private static bool IsBase64(string text) => text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/');
}
