using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>Without a monitor there is no cluster to speak to.</summary>
internal sealed class NoMonitorRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.NoMonitor;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph is not { } ceph || context.Plan.Ceph is not { Monitors.IsEmpty: true }) return;
        findings.Add(Diagnostic.Create(Descriptor, ceph.Span)
            .WithHelp("give three nodes the role: `roles: [monitor, manager, osd]` under `defaults`"));
    }
}
