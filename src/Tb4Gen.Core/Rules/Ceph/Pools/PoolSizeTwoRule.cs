using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>Ceph (doc/rados/operations/pools.rst) and Proxmox VE (pveceph.adoc) both warn of two copies.</summary>
internal sealed class PoolSizeTwoRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PoolSizeTwo;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (plan.Size != 2) continue;
            findings.Add(Diagnostic.Create(Descriptor, pool.Size.Span, pool.Name)
                .WithHelp("use `size: 3` with `min-size: 2`"));
        }
    }
}
