using System.Collections.Immutable;
using Tb4Gen.Cli.Packages;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Images;

/// <summary>The clusters of a run that installs them, with the packages of their nodes.</summary>
/// <param name="fleet">Compiled without errors.</param>
/// <param name="version">Of the packages; null for that of the last commit.</param>
/// <param name="shell">The process around it.</param>
internal sealed class ClusterInput(Fleet fleet, DebVersion? version, Shell shell)
{
    /// <summary>All clusters that say how they are installed; incomplete where there are findings.</summary>
    /// <param name="withPackages">Whether the nodes get theirs.</param>
    /// <param name="nodes">Names of those that are wanted; empty for all.</param>
    /// <param name="findings">Get what is missing.</param>
    public List<BakedCluster> Read(bool withPackages, string[] nodes, ICollection<Diagnostic> findings)
    {
        var clusters = new List<BakedCluster>();
        var releases = new ReleaseSource(version, SourceDate.Of(shell), DateTimeOffset.UtcNow);
        foreach (var (file, cluster) in fleet.Sources.Zip(fleet.Clusters))
        {
            if (cluster.Plan is not { } plan) continue;
            if (plan.Install is not { } install)
            {
                findings.Add(Diagnostic.Create(IsoDiagnostics.NoInstall, location: null, plan.Name)
                    .WithHelp("`tb4gen explain install` shows its keys"));
                continue;
            }

            var bundle = cluster.ToBundle();
            ImmutableArray<DebFile> debs = [];
            if (withPackages)
            {
                if (releases.Of(file, plan.Name.ToString(), findings) is not { } release) continue;
                debs = ClusterPackages.Of(
                    bundle, plan, release.Package, file.Name, release.Revision, ToolVersion.Text).Debs;
            }

            var wanted = plan.Nodes.Where(n => nodes.Length == 0 || nodes.Contains(n.Name.ToString()));
            clusters.Add(new(bundle, plan, install, [.. wanted], debs));
        }

        CheckNodes(nodes, findings);
        return clusters;
    }

    private void CheckNodes(string[] nodes, ICollection<Diagnostic> findings)
    {
        var known = fleet.Clusters.SelectMany(static c => c.Plan?.Nodes ?? []).Select(static n => n.Name.ToString()).ToList();
        foreach (var name in nodes.Where(n => !known.Contains(n))) findings.Add(UnknownNode(name, known));
    }

    /// <summary>The finding about a node that is not there.</summary>
    public static Diagnostic UnknownNode(string name, IReadOnlyCollection<string> known) => Diagnostic
        .Create(IsoDiagnostics.UnknownNode, location: null, name)
        .WithHelp($"there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}");
}
