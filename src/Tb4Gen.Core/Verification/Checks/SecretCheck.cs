using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// Nothing that looks like a password's hash or a private key: bundles are committed and reviewed, and a hash of a root
/// password in git can be attacked at leisure. Files of the user's own count as well.
/// </summary>
internal sealed class SecretCheck : IClusterCheck
{
    // crypt(5): how the hashes begin that a Debian 13 system takes.
    private static readonly string[] HashPrefixes = ["$y$", "$gy$", "$7$", "$2b$", "$2y$", "$6$", "$5$"];

    // Shorter ones are positional parameters in a script, such as "$6$suffix".
    private const int ShortestHash = 16;

    public void Check(ReadBundle bundle, FindingList findings)
    {
        foreach (var file in bundle.Files)
        {
            if (file.Text is not { } text) continue;
            var key = text.IndexOf("PRIVATE KEY-----", StringComparison.Ordinal);
            if (key >= 0) Report(file, key, "a private key", findings);
            if (!text.Contains('$')) continue;
            foreach (var prefix in HashPrefixes)
            {
                var hash = FindHash(text, prefix);
                if (hash >= 0) Report(file, hash, "a password's hash", findings);
            }
        }
    }

    private static int FindHash(string text, string prefix)
    {
        for (var start = text.IndexOf(prefix, StringComparison.Ordinal); start >= 0;)
        {
            var rest = text.AsSpan(start + prefix.Length);
            var length = 0;
            while (length < rest.Length && IsOfHash(rest[length])) length++;
            if (length >= ShortestHash) return start;
            start = text.IndexOf(prefix, start + 1, StringComparison.Ordinal);
        }

        return -1;
    }

    private static bool IsOfHash(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '$' or '=' or ',';

    private static void Report(ReadArtifact file, int offset, string what, FindingList findings)
    {
        var line = file.Text.AsSpan(0, offset).Count('\n') + 1;
        findings.Add(VerificationDiagnostics.Secret, file, line, $"{what} stands here");
    }
}
