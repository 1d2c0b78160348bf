using System.Globalization;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules.Ceph.Options;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>Beyond mon_max_pg_per_osd the monitors refuse to make the pool (ERANGE).</summary>
internal sealed class PgLimitRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PgLimit;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (CephSettings.Of(context) is not { Plan.OsdCount: > 0 } settings) return;
        var limit = PoolFacts.LimitPerOsd(settings);
        List<PoolPlan> made = [];
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            made.Add(plan);
            var perOsd = PoolFacts.PerOsd(made, settings.Plan.OsdCount);
            if (perOsd <= limit) continue;
            findings.Add(Refusal(pool, plan, perOsd, limit, settings.Plan.OsdCount));

            // The monitors count the pools that are there.
            made.RemoveAt(made.Count - 1);
        }
    }

    private Diagnostic Refusal(PoolSpec pool, PoolPlan plan, double perOsd, double limit, int osdCount) =>
        Diagnostic.Create(
                Descriptor, pool.PgNum?.Span ?? pool.Name.Span, pool.Name,
                string.Create(CultureInfo.InvariantCulture, $"pg-num {plan.PgNum} with {PoolFacts.Copies(plan.Size)}"),
                perOsd.ToString("0.#", CultureInfo.InvariantCulture), Words.Count(osdCount, "OSD"), limit)
            .WithHelp(pool.PgNum is null
                ? "lower the `pg-num` of the other pools"
                : "lower it, or leave it out to share what the OSDs can hold");
}
