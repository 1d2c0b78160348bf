using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>Proxmox VE takes the network or broadcast address as a router ID without a word.</summary>
internal sealed class RouterIdReservedRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.RouterIdReserved;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var subnet = context.Spec.Mesh.Subnet;
        foreach (var (node, address, span) in AddressFacts.MeshAddresses(context.Spec))
        {
            if (AddressFacts.ReservedAs(subnet.Value, address) is not { } use) continue;
            // Derived from a management address that is reserved itself: that is what is wrong then.
            var management = context.Spec.Management.Subnet.Value;
            if (node.Mesh is null && AddressFacts.ReservedAs(management, node.Management.Value) is not null) continue;
            findings.Add(Diagnostic.Create(Descriptor, span, address, node.Name, use, subnet.Value)
                .WithHelp($"give {node.Name} a `mesh` address between the two ends of {subnet}"));
        }
    }
}
