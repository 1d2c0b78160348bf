using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>Copies lie on different hosts, so that some would have no place and the pool would stay degraded.</summary>
internal sealed class PoolTooLargeRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PoolTooLarge;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Plan.Ceph is not { OsdCount: > 0 } ceph) return;
        var hosts = ceph.OsdNodes.Length;
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (plan.Size <= hosts) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, pool.Size.Span, pool.Name, PoolFacts.Copies(plan.Size),
                    Words.Count(hosts, "node"), hosts == 1 ? "has" : "have")
                .WithHelp(hosts >= 3 ? $"give more nodes OSDs, or use `size: {hosts}`" : "give more nodes OSDs"));
        }
    }
}
