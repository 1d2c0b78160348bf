using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Comparison;

/// <summary>The nodes of both sides.</summary>
internal sealed class NodeSets
{
    private readonly HashSet<string> _before;
    private readonly HashSet<string> _after;
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    private NodeSets(HashSet<string> before, HashSet<string> after, ImmutableArray<string> all)
    {
        (_before, _after, All) = (before, after, all);
        for (var i = 0; i < all.Length; i++) _order.Add(all[i], i);
    }

    /// <summary>In the order of the cluster file, those that are gone behind them.</summary>
    public ImmutableArray<string> All { get; }

    public static NodeSets Of(Bundle? before, Bundle? after, ClusterPlan? plan)
    {
        var (old, now) = (NodesOf(before), NodesOf(after));
        var named = plan is null ? [] : plan.Nodes.Select(static n => n.Name.ToString()).Where(now.Contains);
        var rest = now.Order(StringComparer.Ordinal).Concat(old.Order(StringComparer.Ordinal));
        return new(old, now, [.. named.Concat(rest).Distinct(StringComparer.Ordinal)]);
    }

    public bool Contains(string name) => _order.ContainsKey(name);

    public int OrderOf(string name) => _order[name];

    public NodeState StateOf(string name) => (_before.Contains(name), _after.Contains(name)) switch
    {
        (false, true) => NodeState.Added,
        (true, false) => NodeState.Removed,
        _ => NodeState.Stays,
    };

    private static HashSet<string> NodesOf(Bundle? bundle)
    {
        const string Nodes = "nodes/";
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in bundle?.Files ?? [])
        {
            if (!file.Path.StartsWith(Nodes, StringComparison.Ordinal)) continue;
            if (ArtifactPlace.Of(file.Path).Node is { } node) result.Add(node);
        }

        return result;
    }
}
