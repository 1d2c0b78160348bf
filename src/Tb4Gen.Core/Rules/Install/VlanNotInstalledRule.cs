using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The answer file has no key for a VLAN.</summary>
internal sealed class VlanNotInstalledRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.VlanNotInstalled;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var management = context.Spec.Management;
        if (context.Spec.Install is null || management.Vlan is not { } vlan) return;
        findings.Add(Diagnostic.Create(Descriptor, vlan.Span, management.Bridge.Value)
            .WithHelp($"let the switch carry VLAN {vlan} untagged during the installation, or leave `install` out"));
    }
}
