using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Tb4Gen.Core.Reporting.Markup;

/// <summary>Two texts as a table, line beside line; of what is the same, only what is near a difference.</summary>
internal static class SideBySide
{
    // Lines that are the same, above and below a difference.
    private const int Near = 3;

    /// <param name="name">What the table is about.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new one.</param>
    public static string Write(string name, string before, string after)
    {
        // An end of line that both have at their end is no line more.
        if (before.EndsWith('\n') && after.EndsWith('\n')) (before, after) = (before[..^1], after[..^1]);
        var model = SideBySideDiffBuilder.Diff(before, after, ignoreWhiteSpace: false);
        var (old, now) = (model.OldText.Lines, model.NewText.Lines);
        var isNear = NearDifferences(old, now);
        var html = new StringBuilder();
        html.Append($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(name)}, before and now\">\n")
            .Append("<table class=\"sides\">\n<colgroup><col class=\"line\"><col><col class=\"line\"><col></colgroup>\n")
            .Append("<thead><tr><th scope=\"col\" colspan=\"2\">Before</th>")
            .Append("<th scope=\"col\" colspan=\"2\">Now</th></tr></thead>\n<tbody>\n");
        var isCut = false;
        for (var i = 0; i < old.Count; i++)
        {
            if (isNear[i]) html.Append($"<tr>{Cells(old[i], "gone", "-")}{Cells(now[i], "new", "+")}</tr>\n");
            else if (!isCut) html.Append("<tr class=\"cut\"><td colspan=\"4\">the same</td></tr>\n");
            isCut = !isNear[i];
        }

        return html.Append("</tbody>\n</table>\n</div>\n").ToString();
    }

    private static bool[] NearDifferences(List<DiffPiece> old, List<DiffPiece> now)
    {
        var near = new bool[old.Count];
        for (var i = 0; i < old.Count; i++)
        {
            if (old[i].Type == ChangeType.Unchanged && now[i].Type == ChangeType.Unchanged) continue;
            for (var j = Math.Max(0, i - Near); j <= Math.Min(old.Count - 1, i + Near); j++) near[j] = true;
        }

        return near;
    }

    // The sign says it to whoever sees no colours.
    private static string Cells(DiffPiece line, string kind, string sign)
    {
        if (line.Type == ChangeType.Imaginary) return "<td class=\"line\"></td><td class=\"none\"></td>";
        var number = line.Position?.ToString(CultureInfo.InvariantCulture) ?? "";
        var isSame = line.Type == ChangeType.Unchanged;
        return $"<td class=\"line\">{number}</td><td{(isSame ? "" : $" class=\"{kind}\"")}>"
            + $"<code>{(isSame ? " " : sign)} {Html.Text(line.Text ?? "")}</code></td>";
    }
}
