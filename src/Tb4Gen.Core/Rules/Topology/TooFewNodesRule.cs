using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>There is nothing to join.</summary>
internal sealed class TooFewNodesRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.TooFewNodes;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var nodes = context.Spec.Nodes;
        if (nodes.Length >= 2) return;
        var place = nodes.IsEmpty ? context.Spec.Mesh.Span : nodes[0].Name.Span;
        findings.Add(Diagnostic.Create(Descriptor, place, Words.Count(nodes.Length, "node"))
            .WithHelp("add the other machines under `nodes`"));
    }
}
