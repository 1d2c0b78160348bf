using System.Collections.Immutable;

namespace Tb4Gen.Core.Comparison;

/// <summary>What two bundles of a cluster do not have in common.</summary>
public sealed record ClusterDifference
{
    /// <summary>Null: the cluster is new.</summary>
    public required string? Before { get; init; }

    /// <summary>Null: the cluster is gone.</summary>
    public required string? After { get; init; }

    public string Name => After ?? Before ?? "";

    /// <summary>What a reviewer must not overlook, each a sentence.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>In the order of the cluster file, those that are gone behind them.</summary>
    public required ImmutableArray<NodeOutlook> Nodes { get; init; }

    /// <summary>Those of most nodes first, those of the cluster last; within, the worst first.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    public bool IsEmpty => Before == After && Changes.IsEmpty && Nodes.All(static n => n.State == NodeState.Stays);
}
