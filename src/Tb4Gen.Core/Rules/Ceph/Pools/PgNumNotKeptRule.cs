using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>The autoscaler goes its own way from what the pool was made with.</summary>
internal sealed class PgNumNotKeptRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PgNumNotKept;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (pool.PgNum is not { } pgNum || plan.Autoscale.ToString() != "on") continue;
            findings.Add(Diagnostic.Create(Descriptor, pgNum.Span, pool.Name)
                .WithRelated(pool.Autoscale.Span, "changes it")
                .WithHelp("leave `pg-num` out, or say `autoscale: off` to keep it"));
        }
    }
}
