using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Bundles;

/// <summary>All files of one cluster, the manifest among them.</summary>
public sealed record Bundle
{
    private Bundle(ClusterName cluster, ImmutableArray<Artifact> files)
    {
        Cluster = cluster;
        Files = files;
    }

    /// <summary>Also the name of the bundle's folder.</summary>
    public ClusterName Cluster { get; }

    /// <summary>Sorted by path, ordinal.</summary>
    public ImmutableArray<Artifact> Files { get; }

    /// <summary>A file by its path; null where there is none.</summary>
    public Artifact? Find(string path)
    {
        var (low, high) = (0, Files.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Files[middle].Path, path);
            if (order == 0) return Files[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>Sorts the files and adds their manifest.</summary>
    /// <exception cref="ArgumentException">A path leads out of the bundle, or two files have the same one.</exception>
    public static Bundle Create(ClusterName cluster, IEnumerable<Artifact> artifacts)
    {
        var files = artifacts.OrderBy(static f => f.Path, StringComparer.Ordinal).ToList();
        var place = files.FindIndex(static f => string.CompareOrdinal(f.Path, Manifest.Path) >= 0);
        files.Insert(place < 0 ? files.Count : place, Manifest.Of(cluster, files).ToArtifact());
        for (var i = 0; i < files.Count; i++)
        {
            var path = files[i].Path;
            if (!BundlePath.IsSafe(path)) throw new ArgumentException($"'{path}' leads out of the bundle");
            if (i > 0 && files[i - 1].Path == path) throw new ArgumentException($"'{path}' is made twice");
        }

        return new Bundle(cluster, [.. files]);
    }
}
