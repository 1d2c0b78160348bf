using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>The cables are said twice, and could contradict each other.</summary>
internal sealed class CablesAndTopologyRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.CablesAndTopology;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var mesh = context.Spec.Mesh;
        if (mesh.Topology is not { } topology || mesh.Cables.IsEmpty) return;
        findings.Add(Diagnostic.Create(Descriptor, topology.Span, topology.Value)
            .WithRelated(mesh.Cables[0].Span, "the first cable")
            .WithHelp("remove `topology`: the listed cables say more, since they name the ports"));
    }
}
