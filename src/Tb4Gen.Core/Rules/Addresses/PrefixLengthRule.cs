using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The fabric API refuses prefixes shorter than /8.</summary>
internal sealed class PrefixLengthRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.PrefixLength;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // The fabric API takes IPv4 prefixes of /8 to /32; the same bounds make sense for the management network.
        foreach (var subnet in new[] { context.Spec.Management.Subnet, context.Spec.Mesh.Subnet })
        {
            if (subnet.Value.PrefixLength is >= 8 and <= 32) continue;
            findings.Add(Diagnostic.Create(Descriptor, subnet.Span, subnet.Value.PrefixLength, subnet.Value)
                .WithHelp("take a smaller subnet, such as a /24"));
        }
    }
}
