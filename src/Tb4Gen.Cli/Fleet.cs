using System.Collections.Immutable;
using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Cli;

/// <summary>All clusters of one run, compiled.</summary>
/// <param name="Clusters">In the order of the command line; of a folder, by name.</param>
/// <param name="Findings">Of all clusters and about all of them.</param>
/// <param name="IsIncomplete">A file could not be read, so that something is missing here.</param>
internal sealed record Fleet(
    ImmutableArray<Compilation> Clusters, ImmutableArray<Diagnostic> Findings, bool IsIncomplete)
{
    /// <summary>Where each cluster came from.</summary>
    public ImmutableArray<ClusterSource> Sources { get; init; } = [];

    /// <summary>What was named and is not there, where that is no finding.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    public bool HasErrors => Findings.Any(static d => d.Severity == Severity.Error);

    /// <summary>The exit code of a run that found these and did nothing more.</summary>
    public ExitCode ExitCode =>
        IsIncomplete ? ExitCode.Environment : HasErrors ? ExitCode.Findings : ExitCode.Clean;

    /// <summary>One a cluster, where all compiled.</summary>
    public ImmutableArray<Bundle> Bundles => [.. Clusters.Select(static c => c.ToBundle())];

    public static Fleet Compile(IEnumerable<string> paths, Shell shell)
    {
        var (sources, unreadable) = InputFiles.Read(paths, shell);
        return Compile(sources, unreadable);
    }

    /// <summary>The same for who knows what was there: no finding says that it is gone.</summary>
    public static Fleet CompileWhatIsThere(IEnumerable<string> paths, Shell shell)
    {
        var gone = new List<string>();
        var (sources, unreadable) = InputFiles.Read(paths, shell, gone);
        return Compile(sources, unreadable) with { Gone = [.. gone] };
    }

    /// <param name="sources">What could be read.</param>
    /// <param name="unreadable">A finding for each that could not.</param>
    public static Fleet Compile(ImmutableArray<ClusterSource> sources, ImmutableArray<Diagnostic> unreadable)
    {
        ImmutableArray<Compilation> clusters = [.. sources.Select(static s => Compiler.Compile(s.Input))];
        var findings = unreadable.Concat(clusters.SelectMany(static c => c.Findings)).Concat(SameName(clusters));
        return new Fleet(clusters, [.. findings], unreadable.Length > 0) { Sources = sources };
    }

    // Both would be written to the same folder.
    private static IEnumerable<Diagnostic> SameName(ImmutableArray<Compilation> clusters)
    {
        var names = clusters.Select(static c => c.Spec?.Name).OfType<Located<ClusterName>>();
        foreach (var same in names.GroupBy(static n => n.Value).Where(static g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                yield return Diagnostic
                    .Create(EnvironmentDiagnostics.SameCluster, other.Span, other, first.Span.Source.Path)
                    .WithRelated(first.Span, "first described here")
                    .WithHelp("give each cluster a name of its own: its bundle is written to a folder of that name");
            }
        }
    }
}
