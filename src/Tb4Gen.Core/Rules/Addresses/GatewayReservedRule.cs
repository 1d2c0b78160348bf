using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>No router has the network or broadcast address of its subnet.</summary>
internal sealed class GatewayReservedRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.GatewayReserved;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var management = context.Spec.Management;
        if (management.Gateway is not { } gateway) return;
        if (AddressFacts.ReservedAs(management.Subnet.Value, gateway.Value) is not { } use) return;
        findings.Add(Diagnostic.Create(Descriptor, gateway.Span, gateway.Value, use, management.Subnet.Value)
            .WithHelp("name the router's own address in that subnet"));
    }
}
