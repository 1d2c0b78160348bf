using System.Collections.Immutable;
using Tb4Gen.Core.Comparison;

namespace Tb4Gen.Cli.Output;

/// <summary>
/// What changes on the same nodes, for people: without what is only to be read and what only looks otherwise.
/// </summary>
/// <param name="Nodes">Empty: the cluster.</param>
/// <param name="Parts">The worst first.</param>
internal sealed record DiffBlock(ImmutableArray<string> Nodes, ImmutableArray<DiffPart> Parts)
{
    private const int ManyScripts = 5;

    public string Title => Nodes.IsEmpty ? "cluster" : Names.Join(Nodes);

    /// <summary>In the order of the changes.</summary>
    public static IEnumerable<DiffBlock> Of(ClusterDifference cluster) => cluster.Changes
        .Where(static c => c.Consequence is not (Consequence.None or Consequence.Review))
        .GroupBy(static c => string.Join(' ', c.Nodes), StringComparer.Ordinal)
        .Select(static block => new DiffBlock(block.First().Nodes, [.. PartsOf(block)]));

    /// <summary>The files that say something else and are only to be read, or that only look otherwise.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="consequence">Which of the two.</param>
    public static IEnumerable<(string File, ImmutableArray<string> Nodes)> FilesOf(
        ClusterDifference cluster, Consequence consequence)
    {
        var told = cluster.Changes.Where(static c => c.Consequence > Consequence.Review)
            .Select(static c => c.File).ToHashSet(StringComparer.Ordinal);
        if (consequence == Consequence.None) told.Clear();
        var files = cluster.Changes.Where(c => c.Consequence == consequence && !told.Contains(c.File))
            .GroupBy(static c => c.File, StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => (File: g.Key, Nodes: NodesOf(g, cluster))).ToList();
        var scripts = files.Where(static f => IsScript(f.File)).ToList();
        if (scripts.Count < ManyScripts) return files;
        var place = files.IndexOf(scripts[0]);
        files.RemoveAll(static f => IsScript(f.File));
        files.Insert(place, ($"cluster/*.sh ({scripts.Count} files)", []));
        return files;
    }

    // All of them know all nodes.
    private static bool IsScript(string file) =>
        file.StartsWith("cluster/", StringComparison.Ordinal) && file.EndsWith(".sh", StringComparison.Ordinal);

    private static IEnumerable<DiffPart> PartsOf(IEnumerable<Change> changes) => changes
        .GroupBy(static c => (c.Consequence, c.Reason, Ports: string.Join(", ", c.Ports)))
        .Select(static part => new DiffPart(part.Key.Consequence, part.Key.Reason, part.Key.Ports, [.. part]));

    /// <summary>Empty where it is all nodes, or the cluster.</summary>
    private static ImmutableArray<string> NodesOf(IEnumerable<Change> changes, ClusterDifference cluster)
    {
        var named = changes.SelectMany(static c => c.Nodes).ToHashSet(StringComparer.Ordinal);
        var staying = cluster.Nodes.Where(static n => n.State == NodeState.Stays).Select(static n => n.Node).ToList();
        return staying.TrueForAll(named.Contains) ? [] : [.. staying.Where(named.Contains)];
    }
}

/// <summary>What has the same consequence there.</summary>
/// <param name="Consequence">What it does.</param>
/// <param name="Reason">Why.</param>
/// <param name="Ports">Those that are down for a moment, by comma; empty where none is.</param>
/// <param name="Changes">By file.</param>
internal sealed record DiffPart(Consequence Consequence, string Reason, string Ports, ImmutableArray<Change> Changes)
{
    public string Title => Ports.Length == 0 ? Consequence.Label() : $"{Consequence.Label()} ({Ports})";
}
