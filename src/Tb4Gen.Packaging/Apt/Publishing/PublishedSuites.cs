using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>All suites of a repository: they share the pool.</summary>
internal sealed record PublishedSuites(RepositoryFolder Folder, ImmutableArray<PublishedSuite> All)
{
    /// <exception cref="RefusalException">One is damaged, or not this program's.</exception>
    public static PublishedSuites Read(RepositoryFolder folder)
    {
        var place = new DirectoryInfo(folder.PathOf(SuiteLayout.Suites));
        // A link is another name of a suite.
        var names = place.Exists
            ? place.EnumerateDirectories().Where(static d => d.LinkTarget is null).Select(static d => d.Name)
            : [];
        var suites = names.Order(StringComparer.Ordinal).Select(n => PublishedSuite.Read(folder, n));
        return new(folder, [.. suites.OfType<PublishedSuite>()]);
    }

    public PublishedSuite? Find(string suite) => All.FirstOrDefault(s => s.Layout.Suite == suite);

    /// <summary>Packages that the other suites name, or have named to clients that may still ask for them.</summary>
    public IEnumerable<string> PathsOfOthers(string suite) => All.Where(s => s.Layout.Suite != suite)
        .SelectMany(s => s.Index.Entries.Select(static e => e.Path).Concat(History.Read(Folder, s.Layout).Paths));
}
