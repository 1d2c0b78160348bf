using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>There are more nodes than addresses.</summary>
internal sealed class SubnetTooSmallRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.SubnetTooSmall;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var subnet = context.Spec.Mesh.Subnet;
        var nodes = context.Spec.Nodes.Length;
        if (subnet.Value.HostCount >= nodes) return;
        findings.Add(Diagnostic.Create(
                Descriptor, subnet.Span, subnet.Value, Words.Count((int)subnet.Value.HostCount, "node"), nodes)
            .WithHelp("take a larger subnet; a /24 costs nothing, as the mesh is private"));
    }
}
