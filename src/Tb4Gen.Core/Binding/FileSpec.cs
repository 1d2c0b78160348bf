using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>An item of <c>files</c>: an extra file of the user's own on every node or on some.</summary>
public sealed record FileSpec
{
    public required SourceSpan Span { get; init; }

    /// <summary>Absolute path on the node.</summary>
    public required Located<string> Path { get; init; }

    /// <summary>Permission bits, default 0644 (octal).</summary>
    public required Located<int> Mode { get; init; }

    /// <summary>The content; null where <see cref="ContentSource"/> names a file.</summary>
    public Located<string>? Content { get; init; }

    /// <summary>
    /// A path relative to the cluster file (key <c>source</c>); null where <see cref="Content"/> is given.
    /// </summary>
    public Located<string>? ContentSource { get; init; }

    /// <summary>The nodes that get it; empty: all.</summary>
    public ImmutableArray<Located<HostName>> Nodes { get; init; } = [];
}
