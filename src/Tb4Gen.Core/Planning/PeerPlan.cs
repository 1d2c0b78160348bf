using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>Another node as seen from one.</summary>
public sealed record PeerPlan
{
    public required HostName Name { get; init; }

    public required Ipv4Address RouterId { get; init; }

    public required Ipv4Address ManagementAddress { get; init; }

    /// <summary>Cables on the shortest way; null: no way.</summary>
    public int? Hops { get; init; }
}
