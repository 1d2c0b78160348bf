using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>Two nodes would have one router ID, and with it one NET: neighbours discard each other's hellos.</summary>
internal sealed class DuplicateMeshRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.DuplicateMesh;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var repeats = Repeats.Of(AddressFacts.MeshAddresses(context.Spec), static a => a.Address);
        foreach (var (first, again) in repeats)
        {
            // Derived from one management address: that is what is wrong then.
            var areDerived = first.Node.Mesh is null && again.Node.Mesh is null;
            if (areDerived && first.Node.Management.Value == again.Node.Management.Value) continue;
            findings.Add(Diagnostic.Create(Descriptor, again.Span, again.Address, again.Node.Name, first.Node.Name)
                .WithLabel("used again")
                .WithRelated(first.Span, "first used here")
                .WithHelp(HelpFor(context.Spec, again.Node)));
        }
    }

    private static string HelpFor(ClusterSpec spec, NodeSpec node)
    {
        var subnet = spec.Mesh.Subnet;
        if (node.Mesh is null) return $"give {node.Name} a `mesh` address of its own in {subnet}";
        return MeshAddress.Derive(spec, node) is { } derived && IsFree(spec, derived)
            ? $"leave `mesh` out to get {derived}, or choose a free address of {subnet}"
            : $"choose a free address of {subnet}";
    }

    private static bool IsFree(ClusterSpec spec, Ipv4Address address) =>
        AddressFacts.ReservedAs(spec.Mesh.Subnet.Value, address) is null
        && AddressFacts.MeshAddresses(spec).All(a => a.Address != address);
}
