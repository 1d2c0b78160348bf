using System.Collections.Immutable;
using System.Numerics;
using Tb4Gen.Core.Binding;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>
/// Pools with their numbers of placement groups. Ceph's baseline (doc/rados/operations/placement-groups.rst) is a
/// hundred replicas of groups on each OSD, over all pools, as the next power of two.
/// </summary>
internal static class PoolPlanner
{
    private const int ReplicasPerOsd = 100;

    /// <summary>mon_max_pg_per_osd: beyond it the monitor refuses to make a pool.</summary>
    private const int MaxReplicasPerOsd = 250;

    /// <summary>
    /// osd_pool_default_pg_num: for a cluster whose OSDs are not known, and where the others leave less.
    /// </summary>
    private const int CephDefault = 32;

    private const int PveMaximum = 32768;

    public static ImmutableArray<PoolPlan> Plan(ImmutableArray<PoolSpec> pools, int osdCount)
    {
        var given = pools.Sum(static p => (long)(p.PgNum?.Value ?? 0) * p.Size.Value);
        var open = pools.Count(static p => p.PgNum is null);
        return [.. pools.Select(p => Plan(p, p.PgNum?.Value ?? PgNum(p.Size.Value, osdCount, given, open)))];
    }

    /// <param name="size">Copies.</param>
    /// <param name="osdCount">OSDs of the cluster.</param>
    /// <param name="given">Replicas of the pools that name their own number.</param>
    /// <param name="open">Pools that share the rest.</param>
    internal static int PgNum(int size, int osdCount, long given, int open)
    {
        if (osdCount == 0) return CephDefault;
        var share = Math.Max(0, (osdCount * (long)ReplicasPerOsd) - given) / open / size;
        var pgNum = Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)share), CephDefault, PveMaximum);

        // The monitor counts at least as many OSDs as there are copies.
        var limit = Math.Max(osdCount, size) * (long)MaxReplicasPerOsd;
        while (pgNum > 1 && given + (pgNum * size * open) > limit) pgNum /= 2;
        return (int)pgNum;
    }

    private static PoolPlan Plan(PoolSpec pool, int pgNum) => new()
    {
        Name = pool.Name.Value,
        Size = pool.Size.Value,
        MinSize = pool.MinSize.Value,
        PgNum = pgNum,
        Autoscale = pool.Autoscale.Value,
        Application = pool.Application.Value,
        Storage = pool.Storage.Value,
        CompressionMode = pool.CompressionMode?.Value,
        CompressionAlgorithm = pool.CompressionAlgorithm?.Value,
    };
}
