using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The mesh subnet is smaller than the host number of a management address.</summary>
internal sealed class MeshNotDerivableRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.MeshNotDerivable;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var (spec, mesh) = (context.Spec, context.Spec.Mesh.Subnet);
        // A subnet with fewer addresses than nodes has a finding of its own.
        if (mesh.Value.HostCount < spec.Nodes.Length) return;
        var nodes = spec.Nodes.Where(n => MeshAddress.Of(spec, n) is null).ToList();
        if (nodes.Count == 0) return;
        var names = Words.List([.. nodes.Select(static n => n.Name.ToString())]);
        var (address, enough) = (nodes[0].Management, spec.Management.Subnet.Value.PrefixLength);
        findings.Add(Diagnostic.Create(Descriptor, address.Span, names, address.Value, mesh.Value)
            .WithRelated(mesh.Span, "the mesh subnet")
            .WithHelp($"give {names} a `mesh` address, or take a mesh subnet of /{enough}"));
    }
}
