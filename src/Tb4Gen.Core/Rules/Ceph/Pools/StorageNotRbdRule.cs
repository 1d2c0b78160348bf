using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary><c>pveceph pool create --add_storages</c> makes an RBD storage, whatever the pool is for.</summary>
internal sealed class StorageNotRbdRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.StorageNotRbd;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (!plan.Storage || plan.Application.ToString() == "rbd") continue;
            findings.Add(Diagnostic.Create(Descriptor, pool.Application.Span, pool.Name, plan.Application)
                .WithHelp("add `storage: false`"));
        }
    }
}
