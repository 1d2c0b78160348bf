using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Tb4Gen.Packaging.Tests.Deb;

/// <summary>Takes a package apart with other code than what made it.</summary>
internal static class DebReader
{
    /// <summary>The members of the ar archive by name.</summary>
    public static Dictionary<string, byte[]> Members(byte[] deb)
    {
        var members = new Dictionary<string, byte[]>();
        for (var at = 8; at < deb.Length;)
        {
            var name = Encoding.ASCII.GetString(deb, at, 16).TrimEnd();
            var size = int.Parse(Encoding.ASCII.GetString(deb, at + 48, 10), null);
            members.Add(name, deb[(at + 60)..(at + 60 + size)]);
            at += 60 + size + (size % 2);
        }

        return members;
    }

    public static byte[] Unzip(byte[] gzip)
    {
        using var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        using var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }

    public static List<TarEntry> Entries(byte[] tar)
    {
        using var reader = new TarReader(new MemoryStream(tar));
        var entries = new List<TarEntry>();
        while (reader.GetNextEntry(copyData: true) is { } entry) entries.Add(entry);
        return entries;
    }

    public static string Text(List<TarEntry> entries, string name)
    {
        using var reader = new StreamReader(entries.Single(e => e.Name == name).DataStream ?? Stream.Null);
        return reader.ReadToEnd();
    }
}
