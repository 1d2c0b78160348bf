using System.Collections.Immutable;

namespace Tb4Gen.Core.Comparison;

/// <summary>Sums up what awaits each node.</summary>
internal static class Outlooks
{
    public static NodeOutlook Of(string node, NodeState state, ImmutableArray<Change> changes)
    {
        var own = changes.Where(c => c.Nodes.Contains(node)).ToList();
        // A node is joined to a cluster, and taken out of it, by a person.
        var least = state == NodeState.Stays ? Consequence.None : Consequence.ByHand;
        var worst = own.Select(static c => c.Consequence).Append(least).Max();
        var ports = own.SelectMany(static c => c.Ports).Distinct().Order(StringComparer.Ordinal);
        var files = own.Where(static c => c.Consequence > Consequence.Review).Select(static c => c.File).Distinct().Count();
        return new(node, state, worst, [.. ports], files);
    }
}
