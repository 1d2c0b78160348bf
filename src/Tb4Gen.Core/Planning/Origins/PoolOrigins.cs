using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="PoolPlan"/>.</summary>
internal static class PoolOrigins
{
    public static readonly OriginTable<(CephScope Ceph, PoolSpec Pool)> Rows = new()
    {
        { "name", static p => From.Written(KeyOf(p.Pool), p.Pool.Name.Span) },
        { "size", static p => SizeOf(p.Pool) },
        { "min_size", static p => From.Key(KeyOf(p.Pool), PoolKeys.MinSize, p.Pool.MinSize) },
        { "pg_num", static p => PgNum(p.Ceph, p.Pool) },
        { "autoscale", static p => From.Key(KeyOf(p.Pool), PoolKeys.Autoscale, p.Pool.Autoscale) },
        { "application", static p => From.Key(KeyOf(p.Pool), PoolKeys.Application, p.Pool.Application) },
        { "storage", static p => From.Key(KeyOf(p.Pool), PoolKeys.Storage, p.Pool.Storage) },
        {
            "compression_mode", static p => From.Key(KeyOf(p.Pool), PoolKeys.CompressionMode, p.Pool.CompressionMode)
        },
        {
            "compression_algorithm",
            static p => From.Key(KeyOf(p.Pool), PoolKeys.CompressionAlgorithm, p.Pool.CompressionAlgorithm)
        },
    };

    public static PlanOrigin ListOf(CephScope ceph) => PlanOrigin.List(
        ceph.Spec.Pools.Select(p => Rows.At((ceph, p), From.Said(KeyOf(p), p.Name.Span))),
        From.Missing("ceph", CephKeys.Pools).Value);

    public static PlanOrigin SizeOf(PoolSpec pool) => From.Key(KeyOf(pool), PoolKeys.Size, pool.Size);

    private static PlanOrigin PgNum(CephScope ceph, PoolSpec pool)
    {
        var own = From.Key(KeyOf(pool), PoolKeys.PgNum, pool.PgNum);
        return pool.PgNum is not null ? own : From.All(
            "a hundred replicas on each OSD over all pools, as a power of two",
            [own, .. ceph.Spec.Pools.Select(SizeOf), CephOrigins.OsdCount(ceph)]);
    }

    private static string KeyOf(PoolSpec pool) => $"ceph.pools.{pool.Name}";
}
