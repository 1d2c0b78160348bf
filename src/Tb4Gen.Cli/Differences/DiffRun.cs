using Tb4Gen.Cli.Files;
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
        return Against.FolderOf(against, paths, shell) is { } folder
            ? ReadTrees(folder, out failed)
            : ReadCommit(out failed);
    }

    private List<ClusterSides>? ReadTrees(string folder, out Fleet failed)
    {
        // A bundle does not say of which file it was made.
        failed = Fleet.Compile(fleet.Gone, shell);
        if (failed.ExitCode != ExitCode.Clean) return null;
        var shown = against.TrimEnd('/');
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
        var sources = RevisionSide.Read(paths, against, fleet, shell);
        failed = Fleet.Compile(fleet.Gone.Where(p => !sources.Keys.Any(s => IsAt(s, p))), shell);
        if (failed.ExitCode != ExitCode.Clean) return null;
        var old = sources.ToDictionary(
            static s => s.Key, static s => Compiler.Compile(s.Value.Input), StringComparer.Ordinal);
        var broken = old.Where(static c => c.Value.HasErrors).ToList();
        if (broken.Count == 0) return Pair(old);
        failed = new([], [.. broken.SelectMany(c => FindingsOf(c.Key, c.Value))], IsIncomplete: false);
        return null;
    }

    private IEnumerable<Diagnostic> FindingsOf(string path, Compilation cluster) =>
        cluster.Findings.Where(static f => f.Severity == Severity.Error).Append(Diagnostic
            .Create(DiffDiagnostics.OldSide, location: null, path, against)
            .WithHelp("its bundle can be compared as a folder: `--against DIR`"));

    // By the name, since a file may be called otherwise or hold another cluster by now; then by the file, since the
    // cluster may be called otherwise.
    private List<ClusterSides> Pair(Dictionary<string, Compilation> old)
    {
        var rest = new Dictionary<string, Compilation>(old, StringComparer.Ordinal);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        PairBy(static (path, cluster, key, other) => cluster.Plan?.Name == other.Plan?.Name);
        PairBy(static (path, cluster, key, other) => path == key);
        var result = fleet.Sources.Zip(fleet.Clusters, (s, c) => Sides(s.Input.Path, c)).ToList();
        var gone = rest.OrderBy(static c => c.Key, StringComparer.Ordinal);
        return [.. result, .. gone.Select(static c => new ClusterSides(c.Value.ToBundle(), null, null))];

        void PairBy(Func<string, Compilation, string, Compilation, bool> isSame)
        {
            foreach (var (source, cluster) in fleet.Sources.Zip(fleet.Clusters))
            {
                var path = source.Input.Path;
                if (before.ContainsKey(path)) continue;
                if (rest.FirstOrDefault(o => isSame(path, cluster, o.Key, o.Value)) is not { Key: { } key }) continue;
                before.Add(path, key);
                rest.Remove(key);
            }
        }

        ClusterSides Sides(string path, Compilation cluster)
        {
            var key = before.GetValueOrDefault(path);
            return new(key is null ? null : old[key].ToBundle(), cluster.ToBundle(), cluster.Plan)
            {
                Remark = () => key is null || key == path ? null : $"{against} has the cluster in {key}.",
            };
        }
    }

    private static bool IsAt(string file, string path) =>
        file == path || Path.GetDirectoryName(file) == path.TrimEnd(Path.DirectorySeparatorChar);
}
