using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Ports without an address break the way around a lost cable.</summary>
internal sealed class ReleaseTooOldRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.ReleaseTooOld;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // libpve-rs-perl 0.11.0, part of 9.1, puts the node's address on every port; without one, a node that passes
        // traffic on asks for its neighbours from a foreign address and gets no answer.
        var release = context.Spec.ProxmoxRelease;
        if (release.ToString() != "9.0") return;
        findings.Add(Diagnostic.Create(Descriptor, release.Span, release.Value)
            .WithHelp("upgrade the nodes (`apt update && apt full-upgrade`) and write `proxmox-release: \"9.1\"`"));
    }
}
