using System.Text;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Reporting.Markup;

namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>What is different from an earlier state: what awaits each node, and each file line beside line.</summary>
internal static class ChangeSection
{
    /// <returns>Null where nothing is compared.</returns>
    public static Section? Of(ReportInput input, FileIndex files)
    {
        if (input.Comparison is not { } comparison) return null;
        var difference = comparison.Difference;
        var html = new StringBuilder($"<p>Compared with {Html.Code(comparison.Against)}: ");
        if (difference.IsEmpty) html.Append("nothing is different.</p>\n");
        else if (comparison.Before is null) html.Append("this cluster is not there; all of it is new.</p>\n");
        else WriteDifference(html, comparison, comparison.Before, input.Bundle, files);
        return new Section("changes", "Changes", html.ToString());
    }

    private static void WriteDifference(
        StringBuilder html, ReportComparison comparison, Bundle before, Bundle after, FileIndex files)
    {
        var difference = comparison.Difference;
        // A file that says several things with several consequences is shown once.
        var told = difference.Changes.GroupBy(static c => string.Join('\n', c.Paths), StringComparer.Ordinal).ToList();
        html.Append($"{Html.Count(told.Count, "file")} to look at.</p>\n");
        WriteNotes(html, difference);
        html.Append(Html.Table("What awaits each node", ["Node", "What happens", "Files"], difference.Nodes.Select(RowOf)));
        html.Append("<h3>Line beside line</h3>\n");
        foreach (var file in told) WriteFile(html, [.. file], before, after, files);
    }

    private static void WriteNotes(StringBuilder html, ClusterDifference difference)
    {
        if (difference.Notes.IsEmpty) return;
        html.Append("<ul class=\"notes\">\n");
        foreach (var note in difference.Notes) html.Append($"<li>{Html.Text(note)}</li>\n");
        html.Append("</ul>\n");
    }

    private static string[] RowOf(NodeOutlook node) =>
        [Html.Text(node.Node), Html.Text(node.Words), $"{node.Changes}"];

    private static void WriteFile(
        StringBuilder html, List<Change> changes, Bundle before, Bundle after, FileIndex files)
    {
        var (first, path) = (changes[0], changes[0].Paths[0]);
        var nodes = changes.SelectMany(static c => c.Nodes).Distinct(StringComparer.Ordinal).ToList();
        var worst = changes.MaxBy(static c => c.Consequence)!;
        html.Append("<details class=\"change\">")
            .Append($"<summary><span class=\"path\">{Html.Text(first.File)}</span> ")
            .Append($"<span class=\"who\">{Html.Text(nodes.Count == 0 ? "cluster" : Names.Join(nodes))}</span> ")
            .Append($"<span class=\"does\">{Html.Text(worst.Consequence.Label())}</span></summary>\n");
        foreach (var reason in changes.Select(static c => $"{c.Consequence.Label()}: {c.Reason}").Distinct())
        {
            html.Append($"<p>{Html.Text(reason)}.</p>\n");
        }

        if (first.Paths.Length > 1) html.Append($"<p>Shown is {Html.Code(path)}.</p>\n");
        html.Append(Sides(before.Find(path), after.Find(path), path, files)).Append("</details>\n");
    }

    private static string Sides(Artifact? before, Artifact? after, string path, FileIndex files)
    {
        if (before is null)
        {
            return files.Find(path) is { } file
                ? $"<p>New: <a href=\"#{file.Id}\">{Html.Text(file.Name)}</a>.</p>\n"
                : "<p>New.</p>\n";
        }

        if (after is null) return "<p>Gone.</p>\n";
        if (before.LinkTarget is not null || after.LinkTarget is not null)
        {
            return $"<p>{Kind(before)} before, {Kind(after)} now.</p>\n";
        }

        var modes = before.Mode == after.Mode
            ? ""
            : $"<p>Mode {Html.Code(before.OctalMode)} before, {Html.Code(after.OctalMode)} now.</p>\n";
        return (ArtifactText.Of(before), ArtifactText.Of(after)) is ({ } old, { } now)
            ? modes + SideBySide.Write(path, old, now)
            : modes + "<p>No text.</p>\n";
    }

    private static string Kind(Artifact file) =>
        file.LinkTarget is { } target ? $"a link to {Html.Code(target)}" : "a file";
}
