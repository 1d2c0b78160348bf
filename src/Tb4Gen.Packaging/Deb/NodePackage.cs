using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Packaging.Deb;

/// <summary>What a bundle has for the package of one node.</summary>
/// <param name="Control">Its fields without version and size.</param>
/// <param name="Scripts">The other members of the control archive: maintainer scripts, <c>triggers</c>.</param>
/// <param name="Copyright">Goes to the folder of documentation.</param>
/// <param name="Files">The files below <c>nodes/NODE/root</c>, where they lie on the node.</param>
internal sealed record NodePackage(
    Paragraph Control, ImmutableArray<PackedFile> Scripts, ReadOnlyMemory<byte> Copyright,
    ImmutableArray<PackedFile> Files)
{
    private const string ControlFile = "control";
    private const string CopyrightFile = "copyright";

    public string Name => Field("Package");

    /// <summary>Name and address.</summary>
    public string Maintainer => Field("Maintainer");

    public static NodePackage Of(Bundle bundle, NodePlan node)
    {
        var (own, root) = ($"nodes/{node.Name}/debian/", $"nodes/{node.Name}/root/");
        var users = node.Files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var debian = Below(bundle, own).ToDictionary(f => f.Path[own.Length..], StringComparer.Ordinal);
        return new(
            Paragraph.Parse(Encoding.UTF8.GetString(debian[ControlFile].Content.Span)),
            [.. debian.Where(static f => f.Key is not (ControlFile or CopyrightFile)).Select(static f => Packed(f.Key, f.Value))],
            debian[CopyrightFile].Content,
            [.. Below(bundle, root).SelectMany(f => Placed(Packed(f.Path[root.Length..], f), users))]);
    }

    // The files are sorted by path: a look at each of all nodes' files for each node would be felt with hundreds of them.
    private static IEnumerable<Artifact> Below(Bundle bundle, string folder)
    {
        var (low, high) = (0, bundle.Files.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(bundle.Files[middle].Path, folder) < 0) low = middle + 1;
            else high = middle;
        }

        for (; low < bundle.Files.Length; low++)
        {
            if (!bundle.Files[low].Path.StartsWith(folder, StringComparison.Ordinal)) yield break;
            yield return bundle.Files[low];
        }
    }

    private static PackedFile Packed(string path, Artifact artifact) =>
        new(path, artifact.Mode, artifact.Content, artifact.LinkTarget);

    private static IEnumerable<PackedFile> Placed(PackedFile file, HashSet<string> users) =>
        users.Contains('/' + file.Path) ? UserFilePlace.Of(file) : [ManualPage.Compress(file)];

    private string Field(string name) =>
        Control[name] ?? throw new FormatException($"the control file has no field {name}");
}
