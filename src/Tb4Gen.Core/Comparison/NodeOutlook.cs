using System.Collections.Immutable;

namespace Tb4Gen.Core.Comparison;

/// <summary>What awaits a node.</summary>
/// <param name="Node">Its name.</param>
/// <param name="State">Whether it is new or gone.</param>
/// <param name="Worst">The worst consequence of its changes.</param>
/// <param name="Ports">The ports that are down for a moment, sorted.</param>
/// <param name="Changes">How many files of its own have a consequence.</param>
public sealed record NodeOutlook(
    string Node, NodeState State, Consequence Worst, ImmutableArray<string> Ports, int Changes);

/// <summary>Whether a node is on both sides.</summary>
public enum NodeState
{
    Stays,
    Added,
    Removed,
}
