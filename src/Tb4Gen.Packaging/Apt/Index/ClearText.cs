namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>
/// The text of a clear-signed file such as <c>InRelease</c> (RFC 9580, 7). Nothing may stand outside of what is signed:
/// a reader that took it for a part of the text would trust what nobody vouches for.
/// </summary>
internal static class ClearText
{
    private const string Begin = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string Signature = "-----BEGIN PGP SIGNATURE-----";
    private const string End = "-----END PGP SIGNATURE-----";

    /// <summary>The signed text, its last line ended by LF.</summary>
    /// <exception cref="FormatException">The file is not of this form, or holds more.</exception>
    public static string Of(string file)
    {
        var lines = file.TrimEnd('\n').Split('\n');
        if (lines[0].TrimEnd() != Begin) throw new FormatException("it does not begin with a signed message");
        if (lines[^1].TrimEnd() != End) throw new FormatException("it does not end with a signature");
        var start = Array.IndexOf(lines, "") + 1;
        var end = Array.FindIndex(lines, static l => l.TrimEnd() == Signature);
        var isOneMessage = start > 0 && end >= start
            && lines.Count(static l => l.StartsWith("-----", StringComparison.Ordinal)) == 3
            && lines[1..(start - 1)].All(static l => l.StartsWith("Hash: ", StringComparison.Ordinal));
        if (!isOneMessage) throw new FormatException("it is not one signed message");
        return string.Concat(lines[start..end].Select(static l => Unescape(l) + "\n"));
    }

    private static string Unescape(string line) => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
}
