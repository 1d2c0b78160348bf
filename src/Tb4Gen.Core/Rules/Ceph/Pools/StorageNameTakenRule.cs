using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>The storage gets the pool's name, and names of storages are unique.</summary>
internal sealed class StorageNameTakenRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.StorageNameTaken;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (!plan.Storage || !PoolFacts.IsTakenStorage(plan.Name)) continue;
            findings.Add(Diagnostic.Create(Descriptor, pool.Name.Span, pool.Name)
                .WithHelp("choose another name, or add `storage: false`"));
        }
    }
}
