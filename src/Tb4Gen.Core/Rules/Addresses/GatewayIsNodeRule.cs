using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>A node would be its own way out.</summary>
internal sealed class GatewayIsNodeRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.GatewayIsNode;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Management.Gateway is not { } gateway) return;
        foreach (var node in context.Spec.Nodes)
        {
            if (node.Management.Value != gateway.Value) continue;
            findings.Add(Diagnostic.Create(Descriptor, gateway.Span, gateway.Value, node.Name)
                .WithRelated(node.Management.Span, $"the address of {node.Name}")
                .WithHelp("name the router of the management network, or give the node another address"));
        }
    }
}
