using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A node is not on the mesh.</summary>
internal sealed class NodeWithoutCableRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.NodeWithoutCable;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Nodes.Length < 2 || !MeshFacts.AllCablesStand(context)) return;
        var graph = MeshFacts.Graph(context);
        for (var i = 0; i < graph.NodeCount; i++)
        {
            if (graph.NeighboursOf(i).Count > 0) continue;
            var name = context.Spec.Nodes[i].Name;
            findings.Add(Diagnostic.Create(Descriptor, name.Span, name)
                .WithHelp($"add a cable such as [{name}.{PortOf(context.Plan.Nodes[i])}, NODE.PORT] to `mesh.cables`"));
        }
    }

    private static string PortOf(NodePlan node) => node.Ports.IsEmpty ? "PORT" : node.Ports[0].Name.ToString();
}
