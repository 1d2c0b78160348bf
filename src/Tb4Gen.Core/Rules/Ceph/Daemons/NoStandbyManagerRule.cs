using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>
/// Without a manager there are no statistics, no balancing, no autoscaling; one takes over within seconds where it
/// stands by.
/// </summary>
internal sealed class NoStandbyManagerRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.NoStandbyManager;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph is not { } ceph || context.Plan.Ceph is not { Managers.Length: < 2 } plan) return;
        if (context.Plan.Nodes.Length < 2) return;
        findings.Add(Diagnostic.Create(
                Descriptor, Roles.LastOf(context.Spec, ceph, "manager"),
                plan.Managers.IsEmpty ? "no node has" : $"only {plan.Managers[0].Name} has")
            .WithHelp("give a second node the role manager"));
    }
}
