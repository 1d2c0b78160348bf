using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Verification;

/// <summary>All artifacts of a cluster, read.</summary>
internal sealed class ReadBundle
{
    private readonly Dictionary<string, ReadArtifact> _byPath;

    public ReadBundle(ClusterPlan plan, List<ReadArtifact> files)
    {
        Plan = plan;
        Files = files;
        _byPath = new(files.Count, StringComparer.Ordinal);
        var nodes = new Dictionary<string, ReadNode>(plan.Nodes.Length, StringComparer.Ordinal);
        foreach (var node in plan.Nodes) nodes.TryAdd(node.Name.ToString(), new ReadNode(this, node));
        var byName = nodes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in files)
        {
            _byPath.TryAdd(file.Path, file);
            if (byName.TryGetValue(NodeOf(file.Path), out var node)) node.Files.Add(file);
        }

        Nodes = [.. nodes.Values];
    }

    public ClusterPlan Plan { get; }

    public List<ReadArtifact> Files { get; }

    public List<ReadNode> Nodes { get; }

    /// <param name="path">From the bundle's root.</param>
    public ReadArtifact? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>
    /// The node that <c>nodes/n2/…</c> or <c>preview/n2/…</c> is for; empty for what is applied once.
    /// </summary>
    private static ReadOnlySpan<char> NodeOf(ReadOnlySpan<char> path)
    {
        var start = path.IndexOf('/') + 1;
        if (path[..start] is not ("nodes/" or "preview/")) return [];
        var length = path[start..].IndexOf('/');
        return length < 0 ? [] : path.Slice(start, length);
    }
}
