using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>Some ranges mean something else to every host.</summary>
internal sealed class SpecialSubnetRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.SpecialSubnet;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var subnet in new[] { context.Spec.Management.Subnet, context.Spec.Mesh.Subnet })
        {
            if (SpecialRanges.UnusableFor(subnet.Value) is not { } range) continue;
            findings.Add(Diagnostic.Create(Descriptor, subnet.Span, subnet.Value, range.Network, range.Use)
                .WithHelp("take a private subnet, such as one of 10.0.0.0/8"));
        }
    }
}
