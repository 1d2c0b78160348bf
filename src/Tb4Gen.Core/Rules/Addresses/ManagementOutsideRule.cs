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
            if (subnet.Value.Contains(node.Management.Value)) continue;
            findings.Add(Diagnostic.Create(Descriptor, node.Management.Span, node.Management.Value, node.Name, subnet.Value)
                .WithRelated(subnet.Span, "the management subnet")
                .WithHelp($"give {node.Name} an address of {subnet}, or correct `management.subnet`"));
        }
    }
}
