using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>In a ring, the way around a lost cable leads through another node.</summary>
internal sealed class ForwardingOffRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.ForwardingOff;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var ports = context.Spec.Hardware.SelectMany(static h => h.Ports)
            .Select(static p => p.Name.ToString())
            .ToList();
        foreach (var (entry, path) in SysctlFacts.All(context.Spec))
        {
            var isPort = SysctlFacts.InterfaceOf(path) is { } name && ports.Contains(name)
                && path.StartsWith("net/ipv4/", StringComparison.Ordinal)
                && path.EndsWith("/forwarding", StringComparison.Ordinal);
            if (entry.Value.Value != "0" || !(isPort || SysctlFacts.IsGlobalForwarding(path))) continue;
            findings.Add(Diagnostic.Create(Descriptor, entry.Value.Span, entry.Key.Value)
                .WithHelp("leave it out: it is 0 by default wherever the fabric does not need it"));
        }
    }
}
