using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>The file <c>Packages</c>: every version of every package of a suite.</summary>
/// <param name="Entries">By name, then the newest version first.</param>
internal sealed record PackageIndex(ImmutableArray<IndexEntry> Entries)
{
    public static readonly PackageIndex Empty = new([]);

    public static PackageIndex Of(IEnumerable<IndexEntry> entries)
    {
        var byName = entries.OrderBy(static e => e.Package, StringComparer.Ordinal);
        return new([.. byName.ThenByDescending(static e => e.Version)]);
    }

    /// <exception cref="FormatException">It is none that this program writes.</exception>
    public static PackageIndex Parse(byte[] content)
    {
        var entries = Paragraph.ParseAll(Encoding.UTF8.GetString(content)).Select(IndexEntry.Parse);
        return new([.. entries]);
    }

    public byte[] Print() => Encoding.UTF8.GetBytes(string.Join('\n', Entries.Select(static e => e.Stanza)));
}
