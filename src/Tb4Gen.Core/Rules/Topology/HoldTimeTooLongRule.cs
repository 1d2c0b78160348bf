using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>Hello timers so long that Ceph notices a dead link before the routing does.</summary>
internal sealed class HoldTimeTooLongRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.HoldTimeTooLong;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // Ceph's osd_heartbeat_grace.
        const int CephGrace = 20;
        var hold = context.Plan.Mesh.HoldSeconds;
        if (context.Spec.Ceph is null || hold < CephGrace) return;
        var mesh = context.Spec.Mesh;
        var place = mesh.HelloMultiplier.IsDefault ? mesh.HelloInterval.Span : mesh.HelloMultiplier.Span;
        findings.Add(Diagnostic.Create(Descriptor, place, hold, CephGrace)
            .WithHelp("keep hello-interval x hello-multiplier well below that; left out, they make 3 s"));
    }
}
