using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Pipeline;

namespace Tb4Gen.Cli.Differences;

/// <summary>Finds what the clusters of a run are compared with.</summary>
/// <param name="fleet">The clusters, compiled.</param>
/// <param name="paths">Where they are, as on the command line.</param>
/// <param name="against">A folder with bundles, or the name of a commit.</param>
/// <param name="shell">The process around it.</param>
internal sealed class DiffRun(Fleet fleet, string[] paths, string against, Shell shell)
{
    /// <returns>Null where one of the sides has errors; <paramref name="failed"/> has the findings then.</returns>
    public Difference? Compare(out Fleet failed) =>
        Read(out failed) is { } sides ? new(against.TrimEnd('/'), [.. sides.Select(static s => s.Compare())]) : null;

    /// <summary>Both sides of each cluster, in the order of the command line, those that are gone behind them.</summary>
    /// <returns>Null where one of the sides has errors; <paramref name="failed"/> has the findings then.</returns>
    public List<ClusterSides>? Read(out Fleet failed)
    {
        failed = fleet;
        if (fleet.ExitCode != ExitCode.Clean) return null;
        var folder = shell.Resolve(against);
        return Directory.Exists(folder) ? ReadTrees(folder) : ReadCommit(out failed);
    }

    private List<ClusterSides> ReadTrees(string folder)
    {
        var shown = against.TrimEnd('/');
        if (File.Exists(Path.Join(folder, Manifest.Path))) throw TreeSide.Fail(shown, "it is a bundle itself");
        return [.. fleet.Sources.Zip(fleet.Clusters, (s, c) => ReadTree(s, c, folder, shown))];
    }

    private static ClusterSides ReadTree(ClusterSource source, Compilation cluster, string folder, string shown)
    {
        var after = cluster.ToBundle();
        var id = after.Cluster;
        var place = Path.Join(folder, id.ToString());
        var before = TreeSide.Read(place, $"{shown}/{id}", id);
        return new(before, after, cluster.Plan)
        {
            Remark = () => before is not null && OtherTemplates.Made(source, folder, place)
                ? $"{shown}/{id} was made by other templates, or changed by hand: {source.Name} is the same."
                : null,
        };
    }

    private List<ClusterSides>? ReadCommit(out Fleet failed)
    {
        failed = fleet;
        var old = RevisionSide.Read(paths, against, fleet.Sources, shell)
            .ToDictionary(static s => s.Key, static s => Compiler.Compile(s.Value.Input), StringComparer.Ordinal);
        var broken = old.Where(static c => c.Value.HasErrors).ToList();
        if (broken.Count == 0) return Pair(old);
        failed = new([], [.. broken.SelectMany(c => FindingsOf(c.Key, c.Value))], IsIncomplete: false);
        return null;
    }

    private IEnumerable<Diagnostic> FindingsOf(string path, Compilation cluster) =>
        cluster.Findings.Where(static f => f.Severity == Severity.Error).Append(Diagnostic
            .Create(DiffDiagnostics.OldSide, location: null, path, against)
            .WithHelp("its bundle can be compared as a folder: `--against DIR`"));

    // By the file; one of another name may hold the same cluster.
    private List<ClusterSides> Pair(Dictionary<string, Compilation> old)
    {
        var rest = new Dictionary<string, Compilation>(old, StringComparer.Ordinal);
        var result = new List<ClusterSides>();
        foreach (var (source, cluster) in fleet.Sources.Zip(fleet.Clusters))
        {
            var before = rest.Remove(source.Input.Path, out var same) ? same.ToBundle() : null;
            result.Add(new(before, cluster.ToBundle(), cluster.Plan));
        }

        for (var i = 0; i < result.Count; i++)
        {
            var sides = result[i];
            if (sides.Before is not null) continue;
            if (rest.FirstOrDefault(c => c.Value.Plan?.Name == sides.Plan?.Name) is not { Key: { } key } moved) continue;
            rest.Remove(key);
            result[i] = sides with { Before = moved.Value.ToBundle() };
        }

        var gone = rest.OrderBy(static c => c.Key, StringComparer.Ordinal);
        return [.. result, .. gone.Select(static c => new ClusterSides(c.Value.ToBundle(), null, null))];
    }
}
