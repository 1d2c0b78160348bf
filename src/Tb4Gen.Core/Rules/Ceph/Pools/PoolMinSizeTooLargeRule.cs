using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>The monitors refuse it, as the pool could never take a write.</summary>
internal sealed class PoolMinSizeTooLargeRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PoolMinSizeTooLarge;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (plan.MinSize <= plan.Size) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, pool.MinSize.IsDefault ? pool.Size.Span : pool.MinSize.Span, pool.Name,
                    PoolFacts.Copies(plan.MinSize), PoolFacts.Copies(plan.Size))
                .WithHelp(plan.Size > 2 ? $"use `min-size: {plan.Size - 1}`" : "use `size: 3` with `min-size: 2`"));
        }
    }
}
