using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>How a suite is called, and where. What the user does not say stays as it is.</summary>
/// <param name="Origin">Also the name of the two files for clients.</param>
/// <param name="Label">What the repository is called for people.</param>
/// <param name="Url">Where clients find it.</param>
/// <param name="Sources">The file for <c>sources.list.d</c>, from the top of the repository.</param>
internal sealed record SuiteNames(string Origin, string Label, string Url, string Sources)
{
    /// <summary>The key, from the top of the repository.</summary>
    public string Key => $"{Origin}.asc";

    public static SuiteNames Of(RepositoryOptions options, ReleaseFile? published)
    {
        var origin = options.Origin ?? published?.Origin ?? RepositoryOptions.DefaultName;
        var label = options.Label ?? published?.Label ?? RepositoryOptions.DefaultName;
        var sources = $"{origin}.sources";
        var there = Read(options.Folder, sources);
        if (there is not null && there.Value.Suite != options.Suite)
        {
            // That one is of another suite, and stays.
            sources = $"{origin}-{options.Suite}.sources";
            there = Read(options.Folder, sources) ?? there;
        }

        return new(origin, label, options.Url ?? there?.Url ?? Local(options.Folder.Path), sources);
    }

    public IEnumerable<Diagnostic> Changes(ReleaseFile? published)
    {
        if (published is null) yield break;
        if (published.Origin != Origin) yield return Change("Origin", published.Origin, Origin);
        if (published.Label != Label) yield return Change("Label", published.Label, Label);
    }

    // As apt's own documents write it.
    private static string Local(string path) =>
        new Uri(path).AbsoluteUri.Replace("file://", "file:", StringComparison.Ordinal);

    private static (string Url, string Suite)? Read(RepositoryFolder folder, string sources) =>
        folder.ReadIfThere(sources) is { } content
            ? SourcesFile.Read(System.Text.Encoding.UTF8.GetString(content))
            : null;

    private static Diagnostic Change(string field, string before, string after) =>
        Diagnostic.Create(RepositoryDiagnostics.ReleaseInfoChanged, location: null, field, before, after)
            .WithHelp("on each client once: `apt-get update --allow-releaseinfo-change`");
}
