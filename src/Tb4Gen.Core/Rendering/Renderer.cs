using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering.Templates;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rendering;

/// <summary>Runs all templates over a plan.</summary>
public static class Renderer
{
    /// <returns>Sorted by path; a template whose value does not fit is left out and reported.</returns>
    public static ImmutableArray<Artifact> Render(ClusterPlan plan, DiagnosticBag findings)
    {
        var sink = new ArtifactSink();
        RenderAll(TemplateCatalog.Cluster, new ClusterModel(plan), sink, findings);
        foreach (var node in plan.Nodes)
        {
            RenderAll(TemplateCatalog.Node, new NodeModel(plan, node), sink, findings);
            foreach (var file in node.Files) sink.Add(FromUser(node, file));
        }

        var sorted = sink.Artifacts.OrderBy(static a => a.Path, StringComparer.Ordinal).ToImmutableArray();
        ReportSamePaths(sorted, findings);
        return sorted;
    }

    private static void RenderAll<TModel>(
        ImmutableArray<ArtifactTemplate<TModel>> templates, TModel model, ArtifactSink sink, DiagnosticBag findings)
    {
        foreach (var template in templates)
        {
            try
            {
                template.Render(model, sink);
            }
            catch (TemplateValueException fault)
            {
                findings.Add(Fault(template.Source, sink, fault.Message));
            }
            catch (OverflowException)
            {
                findings.Add(Fault(template.Source, sink, "a number becomes larger than 64 bits"));
            }
        }
    }

    private static Diagnostic Fault(TemplateSource template, ArtifactSink sink, string message)
    {
        var (source, index) = sink.Position ?? (template, 0);
        var site = source.SiteAt(index);
        var position = new LinePosition(site.Line, site.Column);
        return Diagnostic.Create(
            RenderingDiagnostics.Value, new Location(source.Path, position, position, Source: null), message);
    }

    private static Artifact FromUser(NodePlan node, FilePlan file) => new()
    {
        Path = $"nodes/{node.Name}/root{file.Path}",
        Format = ArtifactFormat.Raw,
        Mode = file.Mode,
        Content = file.Content.AsMemory(),
        Template = "files",
    };

    private static void ReportSamePaths(ImmutableArray<Artifact> sorted, DiagnosticBag findings)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            var (first, second) = (sorted[i - 1], sorted[i]);
            if (first.Path != second.Path) continue;
            findings.Add(Diagnostic.Create(
                RenderingDiagnostics.SamePath, Location.OfLine(second.Template, 1), second.Path, first.Template,
                second.Template));
        }
    }
}
