using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Packaging.Deb;

/// <summary>The packages of one cluster and what describes them.</summary>
/// <param name="Debs">One a node, in the order of the plan.</param>
/// <param name="Manifest">What a later run compares with.</param>
/// <param name="Bom">For those who check what is installed.</param>
internal sealed record ClusterPackages(ImmutableArray<DebFile> Debs, PackageManifest Manifest, Bom Bom)
{
    /// <param name="bundle">The files of all nodes.</param>
    /// <param name="plan">Which nodes there are.</param>
    /// <param name="release">What the packages are called this time.</param>
    /// <param name="source">Name of the cluster file; null where it came from standard input.</param>
    /// <param name="revision">The commit that the content is from; null where no commit has it.</param>
    /// <param name="toolVersion">Of tb4gen.</param>
    public static ClusterPackages Of(
        Bundle bundle, ClusterPlan plan, PackageRelease release, string? source, string? revision, string toolVersion)
    {
        var debs = new DebFile[plan.Nodes.Length];
        var packed = new PackedPackage[debs.Length];
        Parallel.For(0, debs.Length, i =>
        {
            debs[i] = DebWriter.Write(NodePackage.Of(bundle, plan.Nodes[i]), release);
            packed[i] = PackedPackage.Of(debs[i], plan.Nodes[i].Name.ToString());
        });
        var cluster = plan.Name.ToString();
        return new(
            [.. debs], new(cluster, source, revision, [.. packed]), new(cluster, revision, [.. debs], toolVersion));
    }

    /// <summary>All files, the packages first: who reads a description finds what it describes.</summary>
    public IEnumerable<(string Name, byte[] Content)> Files =>
    [
        .. Debs.Select(static d => (d.FileName, d.Content)),
        (PackageManifest.NameFor(Manifest.Cluster), Manifest.Write()),
        (Bom.NameFor(Manifest.Cluster), Bom.Write()),
    ];
}
