using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>The wired network of the cluster.</summary>
public sealed record ManagementPlan
{
    public required Ipv4Network Subnet { get; init; }

    public Ipv4Address? Gateway { get; init; }

    public required ImmutableArray<Ipv4Address> Dns { get; init; }

    public required InterfaceName Bridge { get; init; }

    /// <summary>
    /// The interface that carries the address: the bridge, or its VLAN interface such as <c>vmbr0.20</c>.
    /// </summary>
    public required Token Interface { get; init; }

    public int? Vlan { get; init; }
}
