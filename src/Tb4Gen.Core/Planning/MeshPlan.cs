using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>The cables and the fabric over them.</summary>
public sealed record MeshPlan
{
    public required FabricId Fabric { get; init; }

    public required Token Protocol { get; init; }

    /// <summary>The fabric's prefix; every router ID lies in it.</summary>
    public required Ipv4Network Subnet { get; init; }

    /// <summary>The interface that PVE makes for the router ID: <c>dummy_</c> and the fabric's id.</summary>
    public required Token DummyInterface { get; init; }

    /// <summary>Bytes.</summary>
    public required int Mtu { get; init; }

    /// <summary>ICMP payload that fills one packet of the MTU: 20 bytes of IPv4 and 8 of ICMP header less.</summary>
    public int PingPayload => Mtu - 28;

    /// <summary>Seconds.</summary>
    public required int HelloInterval { get; init; }

    public required int HelloMultiplier { get; init; }

    /// <summary>Seconds; null: FRR's own.</summary>
    public int? CsnpInterval { get; init; }

    /// <summary>Seconds.</summary>
    public required int LspGenInterval { get; init; }

    /// <summary>
    /// How many other nodes a node must reach to be on the mesh: <c>one</c>, <c>majority</c> (with itself) or <c>all</c>.
    /// </summary>
    public required Token OnlineNodes { get; init; }

    /// <summary>Seconds for which a node waits for that at boot.</summary>
    public required int OnlineTimeout { get; init; }

    /// <summary>
    /// How long a neighbour that went silent without a carrier change stays believed: hello interval x multiplier.
    /// </summary>
    public int HoldSeconds => HelloInterval * HelloMultiplier;

    public required ImmutableArray<CablePlan> Cables { get; init; }

    /// <summary>A cable that can be pulled without cutting the mesh; null: there is none.</summary>
    public CablePlan? SpareCable => Planning.SpareCable.Find(Cables);
}
