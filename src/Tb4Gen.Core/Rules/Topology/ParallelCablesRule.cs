using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>Two nodes are joined twice, which brings less than a cable elsewhere.</summary>
internal sealed class ParallelCablesRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.ParallelCables;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var cables = context.Spec.Mesh.Cables.Where(static c => c.A.Node != c.B.Node);
        foreach (var (first, again) in Repeats.Of(cables, PairOf))
        {
            findings.Add(Diagnostic.Create(Descriptor, again.Span, first.A.Node, first.B.Node)
                .WithLabel("joined again")
                .WithRelated(first.Span, "first cable")
                .WithHelp("use the cable between two nodes that have none; two to one peer often come up as one link"));
        }
    }

    private static (string, string) PairOf(CableSpec cable) =>
        string.CompareOrdinal(cable.A.Node, cable.B.Node) < 0
            ? (cable.A.Node, cable.B.Node)
            : (cable.B.Node, cable.A.Node);
}
