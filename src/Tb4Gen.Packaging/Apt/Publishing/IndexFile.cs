using System.Collections.Immutable;
using System.Security.Cryptography;
using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>A file of <c>by-hash</c> that is what its name says.</summary>
/// <param name="Path">From the top of the repository.</param>
/// <param name="Sha256">Its name.</param>
/// <param name="Date">When an index last named it: its time of change.</param>
/// <param name="Paths">The packages that it names; none for a packed one, which has a plain one beside it.</param>
internal sealed record IndexFile(string Path, string Sha256, DateTimeOffset Date, ImmutableArray<string> Paths)
{
    /// <summary>Null for a file of somebody else.</summary>
    public static IndexFile? Read(FileInfo file, string path)
    {
        var content = File.ReadAllBytes(file.FullName);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (hash != file.Name) return null;
        var date = ReleaseTime.WholeSeconds(file.LastWriteTimeUtc);
        if (content is [0x1f, 0x8b, ..]) return new(path, hash, date, []);
        try
        {
            return new(path, hash, date, [.. PackageIndex.Parse(content).Entries.Select(static e => e.Path)]);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
