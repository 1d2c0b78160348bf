using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>What a suite is to hold: what it holds and what the user adds, less what is not to be kept.</summary>
/// <param name="Index">All of it.</param>
/// <param name="Added">Packages whose file goes to the pool.</param>
/// <param name="TooOld">Packages that are not added, since newer ones are all that is kept.</param>
/// <param name="Dropped">Entries of the index before that are no longer in it.</param>
/// <param name="Findings">Warnings.</param>
internal sealed record Contents(
    PackageIndex Index, ImmutableArray<StagedPackage> Added, ImmutableArray<StagedPackage> TooOld,
    ImmutableArray<IndexEntry> Dropped, ImmutableArray<Diagnostic> Findings)
{
    /// <param name="published">The entries of the index that is there.</param>
    /// <param name="missing">Those of them whose file is gone, with what is wrong with it.</param>
    /// <param name="news">Packages that the index does not have, none twice.</param>
    /// <param name="keep">How many versions of a package stay; null for all.</param>
    public static Contents Of(
        ImmutableArray<IndexEntry> published, IReadOnlyDictionary<IndexEntry, string> missing,
        ImmutableArray<StagedPackage> news, int? keep)
    {
        var brought = news.Select(static n => n.Entry).ToList();
        var all = published.Where(e => !missing.ContainsKey(e)).Concat(brought);
        var index = PackageIndex.Of(all.GroupBy(static e => e.Package, StringComparer.Ordinal)
            .SelectMany(g => g.OrderByDescending(static e => e.Version).Take(keep ?? int.MaxValue)));
        var kept = index.Entries.ToHashSet();
        ImmutableArray<StagedPackage> added = [.. news.Where(n => kept.Contains(n.Entry))];
        var paths = index.Entries.Select(static e => e.Path).ToHashSet(StringComparer.Ordinal);
        return new(
            index, added, [.. news.Except(added)], [.. published.Where(e => !paths.Contains(e.Path))],
            [.. missing.Where(m => !paths.Contains(m.Key.Path)).Select(static m => Gone(m.Key, m.Value))]);
    }

    private static Diagnostic Gone(IndexEntry entry, string reason) => Diagnostic
        .Create(RepositoryDiagnostics.PoolFileMissing, location: null, entry.Package, entry.Version, entry.Path, reason)
        .WithHelp("name the package again to have it back");
}
