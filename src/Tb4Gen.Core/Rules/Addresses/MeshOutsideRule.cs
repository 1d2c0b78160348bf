using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>Proxmox VE refuses a router ID outside of the fabric's prefix.</summary>
internal sealed class MeshOutsideRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.MeshOutside;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var subnet = context.Spec.Mesh.Subnet;
        foreach (var node in context.Spec.Nodes)
        {
            // A derived address cannot be outside.
            if (node.Mesh is not { } address || subnet.Value.Contains(address.Value)) continue;
            findings.Add(Diagnostic.Create(Descriptor, address.Span, address.Value, node.Name, subnet.Value)
                .WithRelated(subnet.Span, "the prefix of the fabric")
                .WithHelp(MeshAddress.Derive(context.Spec, node) is { } derived
                    ? $"leave `mesh` out to get {derived}, or choose an address of {subnet}"
                    : $"choose an address of {subnet}"));
        }
    }
}
