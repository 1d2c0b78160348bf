using System.Collections.Immutable;
using Tb4Gen.AnswerServer.HostKeys;

namespace Tb4Gen.AnswerServer.State;

/// <summary>How far the installation of a node is. All times are UTC.</summary>
internal sealed record NodeState
{
    public static readonly NodeState Waiting = new();

    /// <summary>When it got its answer; null where it may still have it.</summary>
    public DateTimeOffset? Answered { get; init; }

    /// <summary>Where from it asked.</summary>
    public string? Address { get; init; }

    /// <summary>By what it was known: a MAC address, or words.</summary>
    public string? By { get; init; }

    /// <summary>When it last fetched the file for the first boot.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>When it reported that it is installed.</summary>
    public DateTimeOffset? Installed { get; init; }

    /// <summary>Those of its last report.</summary>
    public ImmutableArray<HostKey> HostKeys { get; init; } = [];
}
