using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>One cable is all that holds two halves of the mesh together.</summary>
internal sealed class CableCutsMeshRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.CableCutsMesh;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (!MeshFacts.AllCablesStand(context)) return;
        var cut = CutSearch.Run(MeshFacts.Graph(context)).Cables;
        if (cut.Count == 0) return;
        var cables = cut.Select(c => NameOf(context.Plan.Mesh.Cables[c])).ToList();
        var finding = Diagnostic.Create(Descriptor, MeshFacts.SpanOf(context, cut.First()), Words.List(cables));
        // Between two nodes there is nothing to close a ring with, so this is only said.
        findings.Add(context.Spec.Nodes.Length == 2
            ? finding with { Severity = Severity.Info }
            : finding.WithHelp("add a cable that leads around it, such as the one that closes a line to a ring"));
    }

    private static string NameOf(CablePlan cable) => $"{cable.A.Node}.{cable.A.Port} to {cable.B.Node}.{cable.B.Port}";
}
