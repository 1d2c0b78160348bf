using System.Collections.Immutable;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Cli.Why;

/// <summary>A file of a bundle, with the cluster that it belongs to.</summary>
internal sealed record GeneratedFile(Compilation Cluster, Artifact Artifact)
{
    /// <summary>Whether a path leads through a folder of the cluster's name, as on disk.</summary>
    public bool IsAt(string full) =>
        full.Replace('\\', '/').EndsWith($"/{Cluster.Plan?.Name}/{Artifact.Path}", StringComparison.Ordinal);

    /// <summary>All files that a path can mean: one, none, or the same of several clusters.</summary>
    /// <param name="path">Through a folder of the cluster's name, or from inside of it.</param>
    /// <param name="clusters">The clusters that compiled.</param>
    /// <param name="shell">Where relative paths start.</param>
    public static ImmutableArray<GeneratedFile> Find(string path, ImmutableArray<Compilation> clusters, Shell shell)
    {
        var full = shell.Resolve(path).Replace('\\', '/');
        return
        [
            .. from cluster in clusters
               let names = NamesIn(full, path, cluster).ToHashSet(StringComparer.Ordinal)
               from file in cluster.ToBundle().Files
               where names.Contains(file.Path)
               select new GeneratedFile(cluster, file),
        ];
    }

    /// <summary>What the path can be called inside of a cluster's bundle.</summary>
    public static IEnumerable<string> NamesIn(string full, string path, Compilation cluster)
    {
        yield return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var folder = $"/{cluster.Plan?.Name}/";
        for (var at = full.IndexOf(folder, StringComparison.Ordinal); at >= 0;
            at = full.IndexOf(folder, at + 1, StringComparison.Ordinal))
        {
            yield return full[(at + folder.Length)..];
        }
    }
}
