using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>The monitors refuse size 1 unless mon_allow_pool_size_one is set and the command carries a flag.</summary>
internal sealed class PoolSizeOneRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PoolSizeOne;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (plan.Size != 1) continue;
            findings.Add(Diagnostic.Create(Descriptor, pool.Size.Span, pool.Name)
                .WithHelp("use `size: 3` with `min-size: 2`"));
        }
    }
}
