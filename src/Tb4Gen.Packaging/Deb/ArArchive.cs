using System.Globalization;
using System.Text;

namespace Tb4Gen.Packaging.Deb;

/// <summary>The ar(5) archive around the members of a package, as deb(5) wants it.</summary>
internal static class ArArchive
{
    private static ReadOnlySpan<byte> Magic => "!<arch>\n"u8;

    /// <param name="members">Names of at most 16 letters, with their content, in their order.</param>
    /// <param name="time">Of every member.</param>
    public static byte[] Write(IReadOnlyList<(string Name, byte[] Content)> members, DateTimeOffset time)
    {
        using var result = new MemoryStream(Magic.Length + members.Sum(static m => m.Content.Length + 61));
        result.Write(Magic);
        foreach (var (name, content) in members)
        {
            result.Write(Header(name, content.Length, time));
            result.Write(content);
            // Members begin at even offsets.
            if (content.Length % 2 != 0) result.WriteByte((byte)'\n');
        }

        return result.ToArray();
    }

    // Owner and group root, mode 0100644; numbers are decimal but for the mode.
    private static byte[] Header(string name, int length, DateTimeOffset time) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{name,-16}{time.ToUnixTimeSeconds(),-12}{0,-6}{0,-6}{"100644",-8}{length,-10}`\n"));
}
