using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Pipeline;

namespace Tb4Gen.Cli.Differences;

/// <summary>One run of <c>tb4gen diff</c>.</summary>
/// <param name="paths">Of the clusters, as on the command line.</param>
/// <param name="against">A folder with bundles, or the name of a commit.</param>
/// <param name="shell">The process around it.</param>
internal sealed class DiffRun(string[] paths, string against, Shell shell)
{
    /// <returns>Null where one of the sides has errors; <paramref name="failed"/> has the findings then.</returns>
    public Difference? Compare(out Fleet failed)
    {
        failed = Fleet.Compile(paths, shell);
        if (failed.ExitCode != ExitCode.Clean) return null;
        var folder = shell.Resolve(against);
        return Directory.Exists(folder) ? CompareTrees(failed, folder) : CompareCommit(failed, out failed);
    }

    private Difference CompareTrees(Fleet fleet, string folder)
    {
        var shown = against.TrimEnd('/');
        if (File.Exists(Path.Join(folder, Manifest.Path))) throw TreeSide.Fail(shown, "it is a bundle itself");
        return new(shown, [.. fleet.Sources.Zip(fleet.Clusters, (s, c) => CompareTree(s, c, folder, shown))]);
    }

    private static ClusterDifference CompareTree(ClusterSource source, Compilation cluster, string folder, string shown)
    {
        var bundle = cluster.ToBundle();
        var name = bundle.Cluster.ToString();
        var place = Path.Join(folder, name);
        var before = TreeSide.Read(place, $"{shown}/{name}", bundle.Cluster);
        var result = BundleComparer.Compare(before, bundle, cluster.Plan);
        if (before is null || result.IsEmpty || !OtherTemplates.Made(source, folder, place)) return result;
        var note = $"{shown}/{name} was made by other templates, or changed by hand: {source.Name} is the same.";
        return result with { Notes = result.Notes.Insert(0, note) };
    }

    private Difference? CompareCommit(Fleet fleet, out Fleet failed)
    {
        failed = fleet;
        var old = RevisionSide.Read(paths, against, fleet.Sources, shell)
            .ToDictionary(static s => s.Key, static s => Compiler.Compile(s.Value.Input), StringComparer.Ordinal);
        var broken = old.Where(static c => c.Value.HasErrors).ToList();
        if (broken.Count > 0)
        {
            failed = new([], [.. broken.SelectMany(c => FindingsOf(c.Key, c.Value))], IsIncomplete: false);
            return null;
        }

        return new(against, [.. Pair(fleet, old).Select(Compare)]);

        static ClusterDifference Compare((Bundle? Before, Compilation? After) pair) =>
            BundleComparer.Compare(pair.Before, pair.After?.ToBundle(), pair.After?.Plan);
    }

    private IEnumerable<Diagnostic> FindingsOf(string path, Compilation cluster) =>
        cluster.Findings.Where(static f => f.Severity == Severity.Error).Append(Diagnostic
            .Create(DiffDiagnostics.OldSide, location: null, path, against)
            .WithHelp("its bundle can be compared as a folder: `--against DIR`"));

    // By the file; one of another name may hold the same cluster.
    private static List<(Bundle? Before, Compilation? After)> Pair(Fleet fleet, Dictionary<string, Compilation> old)
    {
        var rest = new Dictionary<string, Compilation>(old, StringComparer.Ordinal);
        var result = new List<(Bundle? Before, Compilation? After)>();
        foreach (var (source, cluster) in fleet.Sources.Zip(fleet.Clusters))
        {
            var before = rest.Remove(source.Input.Path, out var same) ? same.ToBundle() : null;
            result.Add((before, cluster));
        }

        for (var i = 0; i < result.Count; i++)
        {
            var (before, after) = result[i];
            if (before is not null) continue;
            if (rest.FirstOrDefault(c => c.Value.Plan?.Name == after?.Plan?.Name) is not { Key: { } key } moved) continue;
            rest.Remove(key);
            result[i] = (moved.Value.ToBundle(), after);
        }

        foreach (var gone in rest.OrderBy(static c => c.Key, StringComparer.Ordinal)) result.Add((gone.Value.ToBundle(), null));
        return result;
    }
}
