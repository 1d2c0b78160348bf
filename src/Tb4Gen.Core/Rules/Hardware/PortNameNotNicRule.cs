using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>An absent port is known by its name alone.</summary>
internal sealed class PortNameNotNicRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.PortNameNotNic;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var port in context.Spec.Hardware.SelectMany(static h => h.Ports))
        {
            var name = port.Name.ToString();
            if (PortNames.IsNicToProxmox(name) || PortNames.GivenOutBy(name) is not null) continue;
            findings.Add(Diagnostic.Create(Descriptor, port.Name.Span, name)
                .WithHelp("begin the name with `en`, as in en05"));
        }
    }
}
