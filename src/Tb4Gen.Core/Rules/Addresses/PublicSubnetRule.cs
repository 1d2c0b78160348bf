using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The mesh hides a part of the Internet from its nodes.</summary>
internal sealed class PublicSubnetRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.PublicSubnet;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var subnet = context.Spec.Mesh.Subnet;
        if (subnet.Value.PrefixLength < 8) return;
        if (SpecialRanges.UnusableFor(subnet.Value) is not null || SpecialRanges.IsPrivate(subnet.Value)) return;
        findings.Add(Diagnostic.Create(Descriptor, subnet.Span, subnet.Value)
            .WithHelp("take a private subnet, such as one of 10.0.0.0/8"));
    }
}
