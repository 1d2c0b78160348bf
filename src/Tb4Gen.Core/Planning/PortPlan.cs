using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>One Thunderbolt port of a node.</summary>
public sealed record PortPlan
{
    public required InterfaceName Name { get; init; }

    /// <summary>udev's ID_PATH of the controller behind the port.</summary>
    public required PciPath Path { get; init; }

    /// <summary>Lane adapter, where two ports share the controller.</summary>
    public int? Adapter { get; init; }

    /// <summary>Bytes.</summary>
    public required int Mtu { get; init; }

    /// <summary>The other end of the cable; null: no cable.</summary>
    public CableEndPlan? Peer { get; init; }
}
