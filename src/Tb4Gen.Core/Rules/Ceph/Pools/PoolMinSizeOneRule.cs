using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>What is written on the last copy is lost with it, and two cut-off halves may both go on writing.</summary>
internal sealed class PoolMinSizeOneRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PoolMinSizeOne;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (plan.MinSize != 1 || plan.Size == 1) continue;
            findings.Add(Diagnostic.Create(Descriptor, pool.MinSize.Span, pool.Name)
                .WithHelp("use `min-size: 2`: with the mesh cut, a pool that has it stops and loses nothing"));
        }
    }
}
