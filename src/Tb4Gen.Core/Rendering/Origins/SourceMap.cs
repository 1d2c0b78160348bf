using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Planning.Origins;
using Tb4Gen.Core.Rendering.Templates;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>
/// Says what made a line: the template's line, and what the cluster file says about each value on it.
/// </summary>
public sealed class SourceMap(ClusterSpec spec, ClusterPlan plan)
{
    /// <param name="artifact">One of the plan's.</param>
    /// <param name="line">From 1; of a symlink, whose target is all that it has, any.</param>
    /// <returns>Null where the artifact has no such line.</returns>
    public LineOrigin? Explain(Artifact artifact, int line)
    {
        if (artifact.Origin is not { } origin) return ExplainWhole(artifact, line);
        var pieces = origin.PiecesOf(artifact.Path);
        var walker = WalkerOf(origin.Model);
        if (artifact.LinkTarget is { } target)
        {
            return new LineReader(walker).Read(pieces, _ => target, static p => p.Site.Line);
        }

        if (ArtifactLines.RangeOf(artifact.Content.Span, line) is not { } range) return null;
        return new LineReader(walker).Read(artifact, range, pieces);
    }

    internal OriginWalker WalkerOf(object model) => new(model, name => RootOf(model, name), TemplateMembers.Get);

    private PlanOrigin? RootOf(object model, string name) => (model, name) switch
    {
        (_, "cluster") => ClusterOrigins.Of(spec, plan),
        (NodeModel { Node: var node }, "node") => ClusterOrigins.Of(spec, plan, node),
        _ => null,
    };

    /// <summary>What no template makes: a file of the user's own, which goes to the node as it is.</summary>
    private LineOrigin? ExplainWhole(Artifact artifact, int line)
    {
        if (ArtifactLines.RangeOf(artifact.Content.Span, line) is null) return null;
        foreach (var node in plan.Nodes)
        {
            for (var i = 0; i < node.Files.Length; i++)
            {
                if (artifact.Path != $"nodes/{node.Name}/root{node.Files[i].Path}") continue;
                var origin = ClusterOrigins.Of(spec, plan, node).Find("files")?.Items[i].Find("content");
                return new LineOrigin
                {
                    Values = [new($"node.files[{i}].content", Text: null, origin?.Value ?? new([]))],
                    Note = "a file of your own, which goes onto the node as it is",
                };
            }
        }

        return new LineOrigin { Note = "tb4gen itself writes this file, from the list of all the others" };
    }
}
