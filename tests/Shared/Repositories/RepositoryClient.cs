using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Tb4Gen.Tests.Shared;

/// <summary>
/// Reads a repository as apt does, by code of its own: InRelease, or Release where there is none; the index by hash;
/// then packages, each compared with what the index says.
/// </summary>
internal sealed class RepositoryClient(string root, string suite = "stable")
{
    private string Suite => Path.Join(root, "dists", suite);

    /// <summary>What <c>apt-get update</c> asks for first. Null where there is no repository yet.</summary>
    public string? Release()
    {
        var clear = Path.Join(Suite, "InRelease");
        if (File.Exists(clear)) return File.ReadAllText(clear);
        var plain = Path.Join(Suite, "Release");
        return File.Exists(plain) ? File.ReadAllText(plain) : null;
    }

    /// <summary>The index that a Release file names.</summary>
    public ImmutableArray<Dictionary<string, string>> Index(string release)
    {
        var line = release.Split('\n').Single(static l => l.EndsWith(" main/binary-all/Packages.gz", StringComparison.Ordinal));
        var hash = line.Trim().Split(' ')[0];
        var packed = File.ReadAllBytes(Path.Join(Suite, "main/binary-all/by-hash/SHA256", hash));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(packed)));
        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        var text = unpacked.ReadToEnd();
        return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields)];
    }

    /// <summary>Packages and versions, after each file was compared.</summary>
    public string[] Download(IEnumerable<Dictionary<string, string>> index)
    {
        var versions = new List<string>();
        foreach (var entry in index)
        {
            var deb = File.ReadAllBytes(Path.Join(root, entry["Filename"]));
            Assert.Equal(entry["SHA256"], Convert.ToHexStringLower(SHA256.HashData(deb)));
            Assert.Equal(entry["Size"], deb.Length.ToString(CultureInfo.InvariantCulture));
            versions.Add($"{entry["Package"]} {entry["Version"]}");
        }

        return [.. versions];
    }

    /// <summary>All at once.</summary>
    public string[] Update() => Release() is { } release ? Download(Index(release)) : [];

    private static Dictionary<string, string> Fields(string stanza) => stanza.Split('\n')
        .Where(static l => l.Length > 0 && l[0] != ' ')
        .Select(static l => l.Split(": ", 2)).ToDictionary(static f => f[0], static f => f[1]);
}
