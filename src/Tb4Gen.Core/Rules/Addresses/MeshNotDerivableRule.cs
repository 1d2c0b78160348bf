using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The mesh subnet is smaller than the host number of a management address.</summary>
internal sealed class MeshNotDerivableRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.MeshNotDerivable;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var (mesh, management) = (context.Spec.Mesh.Subnet, context.Spec.Management.Subnet.Value);
        foreach (var node in context.Spec.Nodes)
        {
            if (MeshAddress.Of(context.Spec, node) is not null) continue;
            var address = node.Management;
            findings.Add(Diagnostic.Create(
                    Descriptor, address.Span, management.HostNumberOf(address.Value), node.Name, address.Value, mesh.Value)
                .WithRelated(mesh.Span, "the mesh subnet")
                .WithHelp($"give {node.Name} a `mesh` address, or take a mesh subnet of /{management.PrefixLength} or larger"));
        }
    }
}
