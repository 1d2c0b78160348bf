using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>A default route needs a gateway that is on the link; the installer does not check it.</summary>
internal sealed class GatewayOutsideRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.GatewayOutside;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var management = context.Spec.Management;
        if (management.Gateway is not { } gateway || management.Subnet.Value.Contains(gateway.Value)) return;
        findings.Add(Diagnostic.Create(Descriptor, gateway.Span, gateway.Value, management.Subnet.Value)
            .WithRelated(management.Subnet.Span, "the management subnet")
            .WithHelp("name the router's address in that subnet"));
    }
}
