using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>A node could not be reached on the management network.</summary>
internal sealed class ManagementOutsideRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.ManagementOutside;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var subnet = context.Spec.Management.Subnet;
        foreach (var node in context.Spec.Nodes)
        {
            var address = node.Management;
            if (subnet.Value.Contains(address.Value)) continue;
            findings.Add(Diagnostic.Create(Descriptor, address.Span, address.Value, node.Name, subnet.Value)
                .WithRelated(subnet.Span, "the management subnet")
                .WithHelp($"give {node.Name} an address of {subnet}, or correct `management.subnet`"));
        }
    }
}
