using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>
/// Each packet costs the one core that a link has; with 1500 bytes a third of the throughput is left.
/// </summary>
internal sealed class MtuReducedRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.MtuReduced;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var mtu = context.Spec.Mesh.Mtu;
        if (mtu.Value is < Mtu.Least or >= Mtu.Most) return;
        findings.Add(Diagnostic.Create(Descriptor, mtu.Span, mtu.Value, Mtu.Most)
            .WithHelp($"leave `mtu` out to get {Mtu.Most}, unless a machine of yours fails with it"));
    }
}
