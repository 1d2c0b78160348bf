using System.Collections.Immutable;

namespace Tb4Gen.Core.Comparison;

/// <summary>What awaits a node.</summary>
/// <param name="Node">Its name.</param>
/// <param name="State">Whether it is new or gone.</param>
/// <param name="Worst">The worst consequence of its changes.</param>
/// <param name="Ports">The ports that are down for a moment, sorted.</param>
/// <param name="Changes">How many files of its own have a consequence.</param>
public sealed record NodeOutlook(
    string Node, NodeState State, Consequence Worst, ImmutableArray<string> Ports, int Changes)
{
    /// <summary>The same in words, without the node's name: "reboot needed; port down for a moment (en05)".</summary>
    public string Words
    {
        get
        {
            var what = (State, Worst) switch
            {
                (NodeState.Added, Consequence.OsdData) => $"new node; {Worst.Label()}",
                (NodeState.Removed, Consequence.OsdData) => $"gone; {Worst.Label()}",
                (NodeState.Added, _) => "new node",
                (NodeState.Removed, _) => "gone",
                (_, <= Consequence.Review) => "nothing",
                _ => Worst.Label(),
            };
            if (Ports.IsEmpty) return what;
            var ports = $"({string.Join(", ", Ports)})";
            return Worst == Consequence.PortDown ? $"{what} {ports}" : $"{what}; {Consequence.PortDown.Label()} {ports}";
        }
    }
}

/// <summary>Whether a node is on both sides.</summary>
public enum NodeState
{
    Stays,
    Added,
    Removed,
}
