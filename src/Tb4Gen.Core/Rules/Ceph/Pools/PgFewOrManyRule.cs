using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rules.Ceph.Options;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>Few groups spread data unevenly; many cost memory and time at each change of the map.</summary>
internal sealed class PgFewOrManyRule : IRule
{
    private const double Few = 50;
    private const double Many = 250;

    public DiagnosticDescriptor Descriptor => CephDiagnostics.PgFewOrMany;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (CephSettings.Of(context) is not { Plan: { OsdCount: > 0 } plan } settings) return;

        // Numbers that Ceph changes or that were derived are not the user's to mend.
        if (plan.Pools.Any(static p => p.Autoscale.ToString() == "on")) return;
        var given = PoolFacts.Of(context).LastOrDefault(static p => p.Spec.PgNum is not null).Spec;
        if (given?.PgNum is not { } last) return;
        var perOsd = PoolFacts.PerOsd(plan.Pools, plan.OsdCount);

        // Beyond the limit, the refusal is the finding.
        if (perOsd is >= Few and <= Many || perOsd > PoolFacts.LimitPerOsd(settings)) return;
        var count = perOsd.ToString("0.#", CultureInfo.InvariantCulture);
        findings.Add(Diagnostic.Create(Descriptor, last.Span, Words.Count(plan.OsdCount, "OSD"), count)
            .WithHelp("leave `pg-num` out to get a hundred for each OSD"));
    }
}
