using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The driver or Proxmox VE would refuse the MTU.</summary>
internal sealed class MtuOutOfRangeRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.MtuOutOfRange;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var mtu = context.Spec.Mesh.Mtu;
        if (mtu.Value is >= Mtu.Least and <= Mtu.Most) return;
        findings.Add(Diagnostic.Create(Descriptor, mtu.Span, mtu.Value, Mtu.Least, Mtu.Most)
            .WithHelp($"leave `mtu` out to get {Mtu.Most}"));
    }
}
