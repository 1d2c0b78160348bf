using System.Globalization;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Rules.Ceph.Options;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>What rules count about pools.</summary>
internal static class PoolFacts
{
    /// <summary>The pools of the file with their plans, which stand in the same order.</summary>
    public static IEnumerable<(PoolSpec Spec, PoolPlan Plan)> Of(RuleContext context) =>
        context.Spec.Ceph is { } spec && context.Plan.Ceph is { } plan ? spec.Pools.Zip(plan.Pools) : [];

    /// <summary>
    /// Replicas of placement groups for each OSD; Ceph counts as many OSDs as there are copies at least.
    /// </summary>
    public static double PerOsd(IEnumerable<PoolPlan> pools, int osdCount)
    {
        var all = pools.ToList();
        if (all.Count == 0) return 0;
        var osds = Math.Max(osdCount, all.Max(static p => p.Size));
        return all.Sum(static p => (double)p.PgNum * p.Size) / osds;
    }

    /// <summary>mon_max_pg_per_osd as it will hold.</summary>
    public static double LimitPerOsd(CephSettings settings) => settings.NumberOf("mon", "mon_max_pg_per_osd");

    public static string Copies(int count) =>
        count == 1 ? "one copy" : string.Create(CultureInfo.InvariantCulture, $"{count} copies");

    /// <summary>Storages that a fresh installation has (PVE::Storage).</summary>
    public static bool IsTakenStorage(PoolName name) =>
        name.ToString() is "local" or "local-lvm" or "local-zfs" or "local-btrfs";
}
