using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>One monitor more than an odd number raises the majority by one as well.</summary>
internal sealed class EvenMonitorsRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.EvenMonitors;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph is not { } ceph || context.Plan.Ceph is not { } plan) return;
        var count = plan.Monitors.Length;
        if (count < 4 || count % 2 != 0) return;
        findings.Add(Diagnostic.Create(
                Descriptor, Roles.LastOf(context.Spec, ceph, "monitor"), count, (count - 1) / 2, count - 1)
            .WithHelp($"make {count - 1} or {count + 1} nodes monitors"));
    }
}
