using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Renaming to a name that is in use fails, and which port loses depends on the order of the cables.</summary>
internal sealed class PortNameReservedRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.PortNameReserved;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var port in context.Spec.Hardware.SelectMany(static h => h.Ports))
        {
            if (PortNames.GivenOutBy(port.Name.ToString()) is not { } owner) continue;
            findings.Add(Diagnostic.Create(Descriptor, port.Name.Span, port.Name, owner)
                .WithHelp("choose a name that nothing else gives out, such as en05"));
        }
    }
}
