using System.Collections.Immutable;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Cli.Packages;

/// <summary>One run of <c>tb4gen deb</c>: all packages of all clusters, or none.</summary>
/// <param name="fleet">What is packed.</param>
/// <param name="folder">Where to, as the user named it.</param>
/// <param name="version">The version; null for that of the last commit.</param>
/// <param name="shell">The process around it.</param>
internal sealed class DebRun(Fleet fleet, string folder, DebVersion? version, Shell shell)
{
    public ExitCode Write(ReportWriter writer)
    {
        var report = fleet.ExitCode == ExitCode.Clean ? Pack() : new Report(fleet.Findings);
        writer.Write(report, shell);
        if (fleet.ExitCode != ExitCode.Clean) return fleet.ExitCode;
        return report.Count(Severity.Error) > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private Report Pack()
    {
        using var stop = new StopSignal();
        var findings = fleet.Findings.ToBuilder();
        var releases = new ReleaseSource(version, SourceDate.Of(shell), DateTimeOffset.UtcNow);
        var clusters = ImmutableArray.CreateBuilder<ClusterPackages>();
        foreach (var (source, cluster) in fleet.Sources.Zip(fleet.Clusters))
        {
            if (cluster.Plan is not { } plan) continue;
            if (releases.Of(source, plan.Name.ToString(), findings) is not { } release) continue;
            stop.Token.ThrowIfCancellationRequested();
            clusters.Add(ClusterPackages.Of(
                cluster.ToBundle(), plan, release.Package, source.Name, release.Revision, ToolVersion.Text));
        }

        findings.AddRange(SamePackages(clusters));
        if (findings.Any(static f => f.Severity == Severity.Error)) return new Report(findings.ToImmutable());
        var (compared, written) = new PackageFolder(shell.Resolve(folder), folder).Write(clusters, stop.Token);
        return ReportOf([.. findings, .. compared], clusters, written.ToHashSet(StringComparer.Ordinal));
    }

    // Dashes join cluster and node, and both may have some: a-b and c, a and b-c.
    private static IEnumerable<Diagnostic> SamePackages(IEnumerable<ClusterPackages> clusters) => clusters
        .SelectMany(static c => c.Manifest.Packages.Select(p => (p.Package, Node: $"{p.Node} of {c.Manifest.Cluster}")))
        .GroupBy(static p => p.Package)
        .Where(static g => g.Count() > 1)
        .Select(static g => Diagnostic
            .Create(DebDiagnostics.SamePackage, location: null, g.Key, g.First().Node, g.Last().Node)
            .WithHelp("rename one of the clusters: apt could not tell the two apart"));

    private Report ReportOf(
        ImmutableArray<Diagnostic> findings, IReadOnlyList<ClusterPackages> clusters, HashSet<string> written)
    {
        var report = new Report(findings);
        if (report.Count(Severity.Error) > 0) return report;
        return report with
        {
            Packages = [.. clusters.SelectMany(c => c.Manifest.Packages.Select(
                p => new PackageResult(p, c.Manifest.Cluster, written.Contains(p.File))))],
            Summary = [.. clusters.Select(c => Summary.Of(c, folder, written))],
        };
    }
}
