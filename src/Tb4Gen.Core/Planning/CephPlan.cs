using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>What Ceph is to look like.</summary>
public sealed record CephPlan
{
    /// <summary><c>reef</c>, <c>squid</c> or <c>tentacle</c>.</summary>
    public required Token Release { get; init; }

    /// <summary>Package repository, as <c>pveceph install</c> names it.</summary>
    public required Token Repository { get; init; }

    public required Ipv4Network PublicNetwork { get; init; }

    public required Ipv4Network ClusterNetwork { get; init; }

    /// <summary>Sections in Ceph's order (global, then by name), options sorted: the wanted state of the monitors' database.</summary>
    public required ImmutableArray<CephSectionPlan> Sections { get; init; }

    public required ImmutableArray<PoolPlan> Pools { get; init; }

    public required ImmutableArray<NodePlan> Monitors { get; init; }

    public required ImmutableArray<NodePlan> Managers { get; init; }

    /// <summary>Nodes that hold OSDs.</summary>
    public required ImmutableArray<NodePlan> OsdNodes { get; init; }

    public required int OsdCount { get; init; }

    /// <summary>Whether a pool has a copy on each host with OSDs, so that what one loses can be rebuilt on no other.</summary>
    public bool NeedsEveryHost => Pools.Any(p => p.Size >= OsdNodes.Length);
}

/// <summary>The options of one section.</summary>
public sealed record CephSectionPlan(CephSection Name, ImmutableArray<CephOptionPlan> Options);

/// <summary>One option in the form in which the monitor's dump prints it (plain integers, six decimals, true or false).</summary>
public sealed record CephOptionPlan(CephOptionName Name, string Value)
{
    /// <summary>Why a profile sets it, as a sentence; null for an option of the user's own.</summary>
    public string? Reason { get; init; }
}

/// <summary>One pool.</summary>
public sealed record PoolPlan
{
    public required PoolName Name { get; init; }

    public required int Size { get; init; }

    public required int MinSize { get; init; }

    public required int PgNum { get; init; }

    /// <summary><c>on</c>, <c>warn</c> or <c>off</c>.</summary>
    public required Token Autoscale { get; init; }

    public required Token Application { get; init; }

    /// <summary>Whether Proxmox VE gets a storage of the same name.</summary>
    public required bool Storage { get; init; }

    public Token? CompressionMode { get; init; }

    public Token? CompressionAlgorithm { get; init; }
}
