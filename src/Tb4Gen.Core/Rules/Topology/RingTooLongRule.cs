using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A long ring passes the news of a lost cable on from node to node.</summary>
internal sealed class RingTooLongRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.RingTooLong;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // Measured with FRR 10.3 over veth: up to 5 nodes 0.14 s, 8 nodes 1 to 1.6 s, 16 nodes 3 to 4.4 s.
        const int FastRing = 6;
        var graph = MeshFacts.Graph(context);
        if (graph.NodeCount <= FastRing || !MeshFacts.AllCablesStand(context)) return;
        var isRing = Enumerable.Range(0, graph.NodeCount).All(n => graph.NeighboursOf(n).Count == 2);
        if (!isRing || MeshParts.Of(graph).Count > 1) return;
        findings.Add(Diagnostic.Create(Descriptor, MeshFacts.FormSpan(context), graph.NodeCount)
            .WithHelp("add cables across the ring where the machines have ports, or accept the seconds under `allow`"));
    }
}
