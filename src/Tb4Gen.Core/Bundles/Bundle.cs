using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Bundles;

/// <summary>All files of one cluster, the manifest among them.</summary>
public sealed record Bundle
{
    private Bundle(ClusterName cluster, ImmutableArray<BundleFile> files)
    {
        Cluster = cluster;
        Files = files;
    }

    /// <summary>Also the name of the bundle's folder.</summary>
    public ClusterName Cluster { get; }

    /// <summary>Sorted by path, ordinal.</summary>
    public ImmutableArray<BundleFile> Files { get; }

    /// <summary>Sorts the files and adds their manifest.</summary>
    /// <exception cref="ArgumentException">A path leads out of the bundle, or two files have the same one.</exception>
    public static Bundle Create(ClusterName cluster, IEnumerable<BundleFile> files)
    {
        var sorted = files.OrderBy(static f => f.Path, StringComparer.Ordinal).ToList();
        var manifest = new BundleFile(Manifest.Path, ManifestEntry.DefaultMode, Manifest.Of(cluster, sorted).Write());
        var place = sorted.FindIndex(static f => string.CompareOrdinal(f.Path, Manifest.Path) >= 0);
        sorted.Insert(place < 0 ? sorted.Count : place, manifest);
        for (var i = 0; i < sorted.Count; i++)
        {
            var path = sorted[i].Path;
            if (!BundlePath.IsSafe(path)) throw new ArgumentException($"'{path}' leads out of the bundle", nameof(files));
            if (i > 0 && sorted[i - 1].Path == path) throw new ArgumentException($"'{path}' is made twice", nameof(files));
        }

        return new Bundle(cluster, [.. sorted]);
    }
}
