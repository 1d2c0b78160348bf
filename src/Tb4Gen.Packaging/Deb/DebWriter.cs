using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tb4Gen.Packaging.Deb;

/// <summary>
/// Writes packages: deb(5) with two gzip members. The bytes follow from the input alone, on every system and runtime.
/// </summary>
internal static class DebWriter
{
    private const int PlainMode = 0b110_100_100; // 0644

    public static DebFile Write(NodePackage node, PackageRelease release)
    {
        var files = node.Files.AddRange(Documents(node, release));
        var entries = DebOrder.Of(files).ToList();
        var control = node.Control
            .With("Version", release.Version.Text, behind: "Package")
            .With("Installed-Size", InstalledSize(entries).ToString(CultureInfo.InvariantCulture), behind: "Architecture");
        ImmutableArray<PackedFile> members =
        [
            .. node.Scripts,
            Plain("control", Encoding.UTF8.GetBytes(control.Text)),
            Plain("md5sums", Md5Sums(entries)),
        ];
        var content = ArArchive.Write(
            [
                ("debian-binary", "2.0\n"u8.ToArray()),
                ("control.tar.gz", StoredGzip.Pack(DebTar.Write(members, release.Time))),
                ("data.tar.gz", StoredGzip.Pack(DebTar.WriteEntries(entries, release.Time))),
            ],
            release.Time);
        return new(node.Name, release.Version, files, content);
    }

    private static IEnumerable<PackedFile> Documents(NodePackage node, PackageRelease release)
    {
        var folder = $"usr/share/doc/{node.Name}";
        // Policy 12.7: the second name where the version tells upstream's release and Debian's apart.
        var changelog = release.Version.HasRevision ? "changelog.Debian.gz" : "changelog.gz";
        var text = Changelog.Write(node.Name, node.Maintainer, release);
        yield return Plain($"{folder}/copyright", node.Copyright);
        yield return Plain($"{folder}/{changelog}", StoredGzip.Pack(text, claimsBest: true));
    }

    private static PackedFile Plain(string path, ReadOnlyMemory<byte> content) => new(path, PlainMode, content);

    /// <summary>In KiB, by dpkg-gencontrol's rule: files rounded up each, one for every folder and link.</summary>
    private static long InstalledSize(List<DebEntry> entries) => entries
        .Sum(static e => e.File is { LinkTarget: null } file ? (file.Content.Length + 1023L) / 1024 : 1);

    // What `dpkg --verify` and debsums compare with; links have no content.
    private static byte[] Md5Sums(List<DebEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var (_, file) in entries)
        {
            if (file is not { LinkTarget: null }) continue;
            // A checksum against decay and edits, the one that dpkg knows; trust comes from the repository's signature.
#pragma warning disable CA5351
            text.Append(Convert.ToHexStringLower(MD5.HashData(file.Content.Span)));
#pragma warning restore CA5351
            text.Append("  ").Append(file.Path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
