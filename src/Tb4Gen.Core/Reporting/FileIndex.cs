using System.Collections.Immutable;
using System.Security.Cryptography;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Reporting;

/// <summary>The files of a bundle, those of several nodes that are the same in everything put together.</summary>
internal sealed class FileIndex
{
    private readonly Dictionary<string, IndexedFile> _byPath = new(StringComparer.Ordinal);

    public FileIndex(Bundle bundle)
    {
        var files = ImmutableArray.CreateBuilder<IndexedFile>();
        foreach (var same in bundle.Files.GroupBy(KeyOf).OrderBy(static g => NameOf(g.First()), StringComparer.Ordinal))
        {
            var first = same.First();
            ImmutableArray<string> nodes = [.. same.Select(NodeOf).OfType<string>()];
            var file = new IndexedFile($"f{files.Count.Text()}", NameOf(first), nodes, first);
            files.Add(file);
            foreach (var artifact in same) _byPath.Add(artifact.Path, file);
        }

        Files = files.ToImmutable();
    }

    /// <summary>Each once, by name, and those of one name in the order of the nodes.</summary>
    public ImmutableArray<IndexedFile> Files { get; }

    /// <param name="path">In the bundle.</param>
    public IndexedFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The files of a node; null: those of the cluster.</summary>
    public IEnumerable<IndexedFile> Of(string? node) =>
        Files.Where(f => node is null ? f.Nodes.IsEmpty : f.Nodes.Contains(node));

    /// <summary>What two files have in common that are shown as one.</summary>
    private static string KeyOf(Artifact file) => string.Join(
        '\0', NodeOf(file) is null ? "cluster" : "node", NameOf(file), file.Mode.Text(), file.LinkTarget ?? "",
        Convert.ToHexString(SHA256.HashData(file.Content.Span)));

    private static string? NodeOf(Artifact file) =>
        file.Path.Split('/') is ["nodes", var node, _, ..] ? node : null;

    /// <summary>The path without the node's folder; of what lies on its disk, the path there.</summary>
    private static string NameOf(Artifact file)
    {
        if (NodeOf(file) is not { } node) return file.Path;
        var path = file.Path["nodes/".Length..][(node.Length + 1)..];
        return path.StartsWith("root/", StringComparison.Ordinal) ? path["root".Length..] : path;
    }
}

/// <summary>A file that is shown once, however many nodes have it.</summary>
/// <param name="Id">Where links lead.</param>
/// <param name="Name">An absolute path for what lies on a node, else the path in the bundle.</param>
/// <param name="Nodes">Those that have it; empty for a file of the cluster.</param>
/// <param name="Artifact">The first of them.</param>
internal sealed record IndexedFile(string Id, string Name, ImmutableArray<string> Nodes, Artifact Artifact);
