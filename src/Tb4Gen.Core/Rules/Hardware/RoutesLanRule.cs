using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Global forwarding opens the mesh, and with it Ceph, to every host on the LAN.</summary>
internal sealed class RoutesLanRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.RoutesLan;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (entry, path) in SysctlFacts.All(context.Spec))
        {
            if (!SysctlFacts.IsGlobalForwarding(path) || entry.Value.Value == "0") continue;
            findings.Add(Diagnostic.Create(Descriptor, entry.Key.Span, entry.Key.Value)
                .WithHelp("leave it out: Proxmox VE switches forwarding on for each port of the fabric"));
        }
    }
}
