using System.Collections.Immutable;

namespace Tb4Gen.Core.Comparison;

/// <summary>What is different in a file of one node, of several alike, or of the cluster.</summary>
public sealed record Change
{
    /// <summary>
    /// What the file is called wherever it is: an absolute path for one on a node, else from the node's folder or the
    /// bundle's root, with <c>{node}</c> for the node's name.
    /// </summary>
    public required string File { get; init; }

    /// <summary>The same with the node's name, where it is one node's.</summary>
    public string ShownFile => Nodes is [var node] ? File.Replace("{node}", node, StringComparison.Ordinal) : File;

    public required ChangeKind Kind { get; init; }

    /// <summary>Whom it concerns, in the order of the cluster file; empty: the cluster.</summary>
    public required ImmutableArray<string> Nodes { get; init; }

    /// <summary>In the bundle, sorted.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>In the order of the file; empty where it is all new, all gone, or says the same.</summary>
    public required ImmutableArray<Edit> Edits { get; init; }

    public required Consequence Consequence { get; init; }

    /// <summary>Why it has this consequence, as a sentence without a full stop.</summary>
    public required string Reason { get; init; }

    /// <summary>The ports that are down for a moment, sorted.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];
}
