using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A cable leads back to the node that it comes from.</summary>
internal sealed class CableToItselfRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.CableToItself;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var cable in context.Spec.Mesh.Cables)
        {
            if (cable.A.Node != cable.B.Node) continue;
            findings.Add(Diagnostic.Create(Descriptor, cable.Span, cable.A.Node)
                .WithHelp("OpenFabric discards its own hellos: let one end name another node"));
        }
    }
}
