using System.Text;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Drawing.Writing;

namespace Tb4Gen.Core.Reporting;

/// <summary>Pieces of HTML that sections share. What takes text escapes it; what takes HTML says so.</summary>
internal static class Html
{
    public static string Text(string text) => XmlText.Escape(text);

    public static string Code(string text) => $"<code>{XmlText.Escape(text)}</code>";

    /// <summary><c>one node</c> as <c>1 node</c>, <c>2 nodes</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count.Text()} {noun}s";

    /// <summary>
    /// A table that scrolls by itself where the page is narrower; the first cell of a row is its heading.
    /// </summary>
    /// <param name="caption">What it shows, as text.</param>
    /// <param name="columns">Headings, as text.</param>
    /// <param name="rows">Cells, as HTML.</param>
    public static string Table(string caption, string[] columns, IEnumerable<string[]> rows)
    {
        var html = new StringBuilder();
        html.Append($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Text(caption)}\">\n<table>\n")
            .Append($"<caption>{Text(caption)}</caption>\n<thead><tr>");
        foreach (var column in columns) html.Append($"<th scope=\"col\">{Text(column)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append($"<tr><th scope=\"row\">{row[0]}</th>");
            foreach (var cell in row.Skip(1)) html.Append($"<td>{cell}</td>");
            html.Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table>\n</div>\n").ToString();
    }
}
