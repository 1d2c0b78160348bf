using System.Text;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Reporting.Markup;

namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>The bundle: a list of files for each node, then each file once with what is in it.</summary>
internal static class FileSection
{
    public static Section Of(ClusterPlan plan, FileIndex files)
    {
        var html = new StringBuilder("<h3>By node</h3>\n");
        foreach (var node in plan.Nodes) WriteList(html, $"{node.Name}", [.. files.Of($"{node.Name}")]);
        WriteList(html, "the whole cluster", [.. files.Of(node: null)]);
        html.Append("<h3>Contents</h3>\n<p>A file that is the same on several nodes stands here once.</p>\n");
        foreach (var file in files.Files) WriteFile(html, file, plan.Nodes.Length);
        return new Section("files", "Files", html.ToString());
    }

    private static void WriteList(StringBuilder html, string owner, List<IndexedFile> files)
    {
        html.Append("<details class=\"list\">")
            .Append($"<summary>{Html.Text(owner)}: {Html.Count(files.Count, "file")}</summary>\n<ul>\n");
        foreach (var file in files)
        {
            html.Append($"<li><a href=\"#{file.Id}\">{Html.Text(file.Name)}</a></li>\n");
        }

        html.Append("</ul>\n</details>\n");
    }

    private static void WriteFile(StringBuilder html, IndexedFile file, int nodeCount)
    {
        var owner = file.Nodes.Length == 0 ? "cluster"
            : file.Nodes.Length == nodeCount && nodeCount > 1 ? "all nodes"
            : string.Join(", ", file.Nodes);
        // What a link leads to lies inside, so that a browser opens what it leads to.
        html.Append("<details class=\"file\">")
            .Append($"<summary><span class=\"path\">{Html.Text(file.Name)}</span> ")
            .Append($"<span class=\"who\">{Html.Text(owner)}</span></summary>\n<div id=\"{file.Id}\" tabindex=\"-1\">\n")
            .Append($"<p>{About(file.Artifact)}</p>\n");
        if (ArtifactText.Of(file.Artifact) is { Length: > 0 } text) WriteText(html, file, $"{file.Name} ({owner})", text);
        html.Append("</div>\n</details>\n");
    }

    private static string About(Artifact file)
    {
        if (file.LinkTarget is { } target) return $"A link to {Html.Code(target)}. Made by {Html.Code(file.Template)}.";
        var size = ArtifactText.Of(file) is { } text
            ? Html.Count(ArtifactText.LineCount(text), "line")
            : $"{Html.Count(file.Content.Length, "byte")}, no text";
        if (file.Content.IsEmpty) size = "empty";
        return $"Mode {Html.Code(file.OctalMode)}, {size}. Made by {Html.Code(file.Template)}.";
    }

    private static void WriteText(StringBuilder html, IndexedFile file, string name, string text)
    {
        var count = ArtifactText.LineCount(text);
        html.Append($"<div class=\"code scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(name)}\">")
            .Append("<pre class=\"numbers\" aria-hidden=\"true\">");
        for (var i = 1; i <= count; i++) html.Append(i.Text()).Append('\n');
        html.Append("</pre><pre class=\"source\"><code>")
            .Append(Highlighter.Highlight(file.Artifact.Format, text)).Append("</code></pre></div>\n");
    }
}
