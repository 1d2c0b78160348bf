using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>mesh</c>: the Thunderbolt cables and the SDN fabric that runs over them.</summary>
public sealed record MeshSpec
{
    public required SourceSpan Span { get; init; }

    /// <summary>Default <c>tb4</c>.</summary>
    public required Located<FabricId> Fabric { get; init; }

    /// <summary><c>openfabric</c>, the default and the one protocol so far.</summary>
    public required Located<Token> Protocol { get; init; }

    /// <summary>The prefix that all router IDs come from.</summary>
    public required Located<Ipv4Network> Subnet { get; init; }

    /// <summary>Bytes; default 65520. Rules check the limits.</summary>
    public required Located<int> Mtu { get; init; }

    /// <summary><c>ring</c>, <c>line</c> or <c>full-mesh</c>, for when no cables are listed.</summary>
    public Located<Token>? Topology { get; init; }

    public ImmutableArray<CableSpec> Cables { get; init; } = [];

    /// <summary>Seconds, 1 to 600; default 1.</summary>
    public required Located<int> HelloInterval { get; init; }

    /// <summary>Hellos that may be missed, 2 to 100; default 3.</summary>
    public required Located<int> HelloMultiplier { get; init; }

    /// <summary>Seconds, 1 to 600; null leaves FRR's own 10.</summary>
    public Located<int>? CsnpInterval { get; init; }

    /// <summary>
    /// Seconds between two LSPs of a node, 1 to 120; default 1 (FRR's 30 makes a second flap a 30 s outage).
    /// </summary>
    public required Located<int> LspGenInterval { get; init; }

    /// <summary><c>one</c>, <c>majority</c> (the default) or <c>all</c>.</summary>
    public required Located<Token> OnlineNodes { get; init; }

    /// <summary>Seconds, 1 to 600; default 60.</summary>
    public required Located<int> OnlineTimeout { get; init; }
}

/// <summary>One cable, <c>[n2.en05, n3.en06]</c>.</summary>
public sealed record CableSpec(SourceSpan Span, CableEndSpec A, CableEndSpec B);

/// <summary>One end of a cable, <c>n2.en05</c>; whether it exists is for the rules.</summary>
public sealed record CableEndSpec(SourceSpan Span, string Node, string Port);
