using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>
/// The indexes that a suite has had, by which it is known what may go. A client that holds an older InRelease still
/// asks for its index by hash, and then for packages that it names; so both stay until the next index but one, and for
/// an hour after they were replaced, however often somebody publishes. Nothing is removed that no earlier index named.
/// </summary>
internal sealed class History
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly ImmutableArray<IndexFile> _files;

    private History(ImmutableArray<IndexFile> files) => _files = files;

    /// <param name="folder">The repository.</param>
    /// <param name="layout">Of a suite.</param>
    public static History Read(RepositoryFolder folder, SuiteLayout layout)
    {
        var place = new DirectoryInfo(folder.PathOf(layout.ByHash));
        if (!place.Exists) return new([]);
        var files = place.EnumerateFiles()
            .Where(static f => f.Name.Length == 64 && f.LinkTarget is null)
            .Select(f => IndexFile.Read(f, $"{layout.ByHash}/{f.Name}"));
        return new([.. files.OfType<IndexFile>()]);
    }

    /// <summary>What goes with the next index: packages first, then the indexes that named them.</summary>
    /// <param name="date">Of the next index.</param>
    /// <param name="needed">Hashes of the next index and of the one that is there, packed and not.</param>
    /// <param name="named">Paths that the next index and other suites name.</param>
    public IEnumerable<string> Removable(
        DateTimeOffset date, IReadOnlySet<string> needed, IReadOnlySet<string> named)
    {
        var dates = _files.Select(static f => f.Date).Append(date).Distinct().Order().ToList();
        var gone = _files.Where(f => !needed.Contains(f.Sha256) && ReplacedOn(f) <= date - Grace).ToList();
        var kept = _files.Except(gone).ToList();
        var stay = kept.SelectMany(static f => f.Paths).ToHashSet(StringComparer.Ordinal);
        var packages = gone.SelectMany(static f => f.Paths).Where(p => !stay.Contains(p) && !named.Contains(p));
        return packages.Distinct().Order(StringComparer.Ordinal).Concat(gone.Select(static f => f.Path));

        DateTimeOffset ReplacedOn(IndexFile file) => dates.FirstOrDefault(d => d > file.Date, DateTimeOffset.MaxValue);
    }

    /// <summary>Every package that an index of the suite has named.</summary>
    public IEnumerable<string> Paths => _files.SelectMany(static f => f.Paths);
}
