using System.Collections.Immutable;

namespace Tb4Gen.Core.Reporting.Losses;

/// <summary>Something that is gone: nodes and cables by number, in the order of the plan.</summary>
/// <param name="Name">What it is, as text.</param>
/// <param name="Nodes">Down.</param>
/// <param name="Cables">Pulled.</param>
internal sealed record Loss(string Name, ImmutableArray<int> Nodes, ImmutableArray<int> Cables)
{
    /// <summary>How many OSDs are down, each on another node that is up.</summary>
    public int Osds { get; init; }
}

/// <summary>What becomes of a pool.</summary>
internal enum PoolState
{
    /// <summary>Reads and writes go on.</summary>
    Serves,

    /// <summary>Placement groups with fewer copies than min-size wait; nothing is lost.</summary>
    Waits,

    /// <summary>Of some placement groups, every copy is on what is gone.</summary>
    Gone,
}

/// <summary>What a loss leaves.</summary>
/// <param name="Loss">What is gone.</param>
/// <param name="Parts">Into how many the mesh of the other nodes falls.</param>
/// <param name="Monitors">How many monitors still speak to each other.</param>
/// <param name="HasQuorum">Whether those are a majority.</param>
/// <param name="Pools">In the order of the plan.</param>
/// <param name="Rebuilds">Whether the lost copies of every pool find another host.</param>
internal sealed record Outcome(
    Loss Loss, int Parts, int Monitors, bool HasQuorum, ImmutableArray<PoolState> Pools, bool Rebuilds)
{
    /// <summary>The higher, the worse.</summary>
    public int Badness =>
        (Pools.Sum(static p => (int)p) * 1_000_000) + (HasQuorum ? 0 : 100_000) + (Parts * 1000) + (Rebuilds ? 0 : 100)
        - Monitors;
}
