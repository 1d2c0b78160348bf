using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>A cable between two ports.</summary>
public sealed record CablePlan(CableEndPlan A, CableEndPlan B);

/// <summary>A port seen from the cable in it.</summary>
public sealed record CableEndPlan
{
    public required HostName Node { get; init; }

    public required InterfaceName Port { get; init; }

    /// <summary>The node's router ID, which an unnumbered port carries as its address.</summary>
    public required Ipv4Address RouterId { get; init; }
}
