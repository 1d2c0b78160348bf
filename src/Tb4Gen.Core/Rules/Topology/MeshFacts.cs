using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>What several rules ask about the cables.</summary>
internal static class MeshFacts
{
    /// <summary>
    /// Whether every cable that is listed or follows from the topology is in the plan. Where one is not, another rule
    /// says why, and what the remaining cables form is of no interest.
    /// </summary>
    public static bool AllCablesStand(RuleContext context)
    {
        var spec = context.Spec;
        var wanted = spec.Mesh.Cables.IsEmpty
            ? TopologyPlanner.Links(TopologyPlanner.KindOf(spec), spec.Nodes.Length).Count()
            : spec.Mesh.Cables.Length;
        return context.Plan.Mesh.Cables.Length == wanted;
    }

    public static MeshGraph Graph(RuleContext context) => MeshGraph.Of(context.Spec, context.Plan.Mesh.Cables);

    /// <summary>Where the form of the mesh is decided: the topology, else the mesh as a whole.</summary>
    public static SourceSpan FormSpan(RuleContext context) =>
        context.Spec.Mesh.Topology?.Span ?? context.Spec.Mesh.Span;

    /// <summary>The place of a cable of the plan.</summary>
    public static SourceSpan SpanOf(RuleContext context, int cable) =>
        context.Spec.Mesh.Cables.IsEmpty ? FormSpan(context) : context.Spec.Mesh.Cables[cable].Span;

    public static NodeSpec? FindNode(ClusterSpec spec, string name) =>
        spec.Nodes.FirstOrDefault(n => n.Name.ToString() == name);

    public static IEnumerable<CableEndSpec> Ends(ClusterSpec spec) =>
        spec.Mesh.Cables.SelectMany(static c => new[] { c.A, c.B });
}
