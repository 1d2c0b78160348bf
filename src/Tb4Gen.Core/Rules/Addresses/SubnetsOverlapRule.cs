using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>A node would look for the same addresses on two networks.</summary>
internal sealed class SubnetsOverlapRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.SubnetsOverlap;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var (mesh, management) = (context.Spec.Mesh.Subnet, context.Spec.Management.Subnet);
        if (!mesh.Value.Overlaps(management.Value)) return;
        findings.Add(Diagnostic.Create(Descriptor, mesh.Span, mesh.Value, management.Value)
            .WithRelated(management.Span, "the management subnet")
            .WithHelp("take a subnet for the mesh that nothing else uses, such as 10.100.0.0/24"));
    }
}
