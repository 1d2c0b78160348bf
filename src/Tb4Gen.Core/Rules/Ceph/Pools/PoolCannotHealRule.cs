using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>
/// With a host for each copy and none to spare, Ceph waits for the lost one. Three copies on three hosts are as good as
/// three hosts get; with more, a copy less buys a spare host.
/// </summary>
internal sealed class PoolCannotHealRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PoolCannotHeal;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Plan.Ceph is not { } ceph) return;
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (plan.Size != ceph.OsdNodes.Length || plan.Size <= 3) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, pool.Size.Span, pool.Name, PoolFacts.Copies(plan.Size),
                    Words.Count(ceph.OsdNodes.Length, "host"))
                .WithHelp($"use `size: {plan.Size - 1}`, or give another node OSDs"));
        }
    }
}
