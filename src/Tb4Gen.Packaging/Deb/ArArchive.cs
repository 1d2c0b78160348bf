namespace Tb4Gen.Packaging.Deb;

/// <summary>The ar(5) archive around the members of a package, as deb(5) wants it.</summary>
internal static class ArArchive
{
    /// <param name="members">Names of at most 16 letters, with their content, in their order.</param>
    /// <param name="time">Of every member.</param>
    public static byte[] Write(IReadOnlyList<(string Name, byte[] Content)> members, DateTimeOffset time)
    {
        var padded = members.Sum(static m => ArHeader.Length + m.Content.Length + 1);
        using var result = new MemoryStream(ArHeader.Magic.Length + padded);
        result.Write(ArHeader.Magic);
        foreach (var (name, content) in members)
        {
            result.Write(new ArHeader(name, content.Length).Print(time));
            result.Write(content);
            // Members begin at even offsets.
            if (content.Length % 2 != 0) result.WriteByte((byte)'\n');
        }

        return result.ToArray();
    }
}
