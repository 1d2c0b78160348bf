using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>A majority of one or two monitors is all of them.</summary>
internal sealed class FewMonitorsRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.FewMonitors;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph is not { } ceph || context.Plan.Ceph is not { Monitors.Length: 1 or 2 } plan) return;
        var count = plan.Monitors.Length;
        findings.Add(Diagnostic.Create(
                Descriptor, Roles.LastOf(context.Spec, ceph, "monitor"), Words.Count(count, "monitor"),
                count == 1 ? plan.Monitors[0].Name : "either")
            .WithHelp("make three nodes monitors: two of three are a majority"));
    }
}
