using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>One node is the only way between others.</summary>
internal sealed class NodeCutsMeshRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.NodeCutsMesh;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (!MeshFacts.AllCablesStand(context)) return;
        var cut = CutSearch.Run(MeshFacts.Graph(context)).Nodes;
        if (cut.Count == 0) return;
        var nodes = cut.Select(n => context.Spec.Nodes[n].Name.ToString()).ToList();
        findings.Add(Diagnostic.Create(Descriptor, context.Spec.Nodes[cut.First()].Name.Span, Words.List(nodes))
            .WithHelp("add a cable that leads around it; in a ring no node is the only way"));
    }
}
