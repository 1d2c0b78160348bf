using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The installer takes the network or broadcast address of the subnet without a word.</summary>
internal sealed class ManagementReservedRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.ManagementReserved;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var subnet = context.Spec.Management.Subnet.Value;
        foreach (var node in context.Spec.Nodes)
        {
            if (AddressFacts.ReservedAs(subnet, node.Management.Value) is not { } use) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, node.Management.Span, node.Management.Value, node.Name, use, subnet)
                .WithHelp($"give {node.Name} an address between the two ends of {subnet}"));
        }
    }
}
