using System.Text;
using Tb4Gen.Core.Drawing;

namespace Tb4Gen.Core.Reporting.Markup;

/// <summary>
/// The Markdown that runbooks are written in, as HTML: headings, paragraphs, lists, quotes, tables and fenced code,
/// which gets a button by which it is copied. Anything else stays text.
/// </summary>
internal sealed class MarkdownHtml
{
    private readonly string[] _lines;
    private readonly InlineHtml _inline;
    private readonly string _prefix;
    private readonly StringBuilder _html = new();
    private int _at;
    private int _codes;
    private int _tables;

    private MarkdownHtml(string text, string prefix, Func<string, string?> find)
    {
        _lines = text.TrimEnd('\n').Split('\n');
        _prefix = prefix;
        _inline = new InlineHtml(prefix, find);
    }

    /// <param name="text">The whole document; its title is left out, since the page has one for it.</param>
    /// <param name="prefix">Of the ids of headings.</param>
    /// <param name="find">The id of a file of the bundle, or null.</param>
    public static string Write(string text, string prefix, Func<string, string?> find)
    {
        var writer = new MarkdownHtml(text, prefix, find);
        while (writer._at < writer._lines.Length) writer.WriteBlock();
        return writer._html.ToString();
    }

    private void WriteBlock()
    {
        var line = _lines[_at];
        if (line.Length == 0) _at++;
        else if (line.StartsWith("```", StringComparison.Ordinal)) WriteCode();
        else if (line.StartsWith('#')) WriteHeading(line);
        else if (line.StartsWith('|')) WriteTable();
        else if (line.StartsWith("> ", StringComparison.Ordinal)) WriteLines("blockquote", "> ");
        else if (line.StartsWith("- ", StringComparison.Ordinal)) WriteList();
        else WriteLines("p", "");
    }

    private void WriteHeading(string line)
    {
        _at++;
        var level = line.IndexOf(' ', StringComparison.Ordinal);
        if (level < 2) return;
        var text = line[(level + 1)..];
        var tag = $"h{Math.Min(level + 1, 6).Text()}";
        _html.Append($"<{tag} id=\"{_prefix}-{InlineHtml.Slug(text)}\">{_inline.Write(text)}</{tag}>\n");
    }

    private void WriteCode()
    {
        var code = new StringBuilder();
        for (_at++; _at < _lines.Length && !_lines[_at].StartsWith("```", StringComparison.Ordinal); _at++)
        {
            code.Append(_lines[_at]).Append('\n');
        }

        _at++;
        var id = $"{_prefix}-code-{(++_codes).Text()}";
        var text = Highlighter.Highlight(Rendering.ArtifactFormat.Sh, code.ToString().TrimEnd('\n'));
        var number = _codes.Text();
        _html.Append("<div class=\"command\">")
            .Append($"<pre class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Command {number}\">")
            .Append($"<code id=\"{id}\">{text}</code></pre>")
            .Append($"<button type=\"button\" class=\"copy\" data-copy=\"{id}\" ")
            .Append($"aria-label=\"Copy command {number}\" hidden>Copy</button></div>\n");
    }

    private void WriteTable()
    {
        var rows = new List<List<string>>();
        for (; _at < _lines.Length && _lines[_at].StartsWith('|'); _at++) rows.Add(Cells(_lines[_at]));
        var number = (++_tables).Text();
        _html.Append($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table {number}\">\n")
            .Append("<table>\n<thead><tr>");
        foreach (var cell in rows[0]) _html.Append($"<th scope=\"col\">{HeadingCell(cell)}</th>");
        _html.Append("</tr></thead>\n<tbody>\n");
        // The second row is the rule below the headings.
        foreach (var row in rows.Skip(2))
        {
            _html.Append("<tr>");
            foreach (var cell in row) _html.Append($"<td>{_inline.Write(cell)}</td>");
            _html.Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n</div>\n");
    }

    private string HeadingCell(string cell) =>
        cell.Length == 0 ? "<span class=\"unseen\">what</span>" : _inline.Write(cell);

    private void WriteList()
    {
        _html.Append("<ul>\n");
        while (_at < _lines.Length && _lines[_at].StartsWith("- ", StringComparison.Ordinal))
        {
            var item = new StringBuilder(_lines[_at++][2..]);
            while (_at < _lines.Length && _lines[_at].StartsWith("  ", StringComparison.Ordinal))
            {
                item.Append('\n').Append(_lines[_at++].Trim());
            }

            _html.Append($"<li>{_inline.Write(item.ToString())}</li>\n");
        }

        _html.Append("</ul>\n");
    }

    private void WriteLines(string tag, string mark)
    {
        var text = new StringBuilder();
        do
        {
            var line = _lines[_at++];
            text.Append(line.StartsWith(mark, StringComparison.Ordinal) ? line[mark.Length..] : line).Append('\n');
        }
        while (_at < _lines.Length && !EndsParagraph(_lines[_at], mark));
        _html.Append($"<{tag}>{_inline.Write(text.ToString().TrimEnd('\n'))}</{tag}>\n");
    }

    private static bool EndsParagraph(string line, string mark) =>
        line.Length == 0 || line.StartsWith("```", StringComparison.Ordinal) || line[0] is '#' or '|'
        || line.StartsWith("- ", StringComparison.Ordinal)
        || (mark.Length == 0 && line.StartsWith("> ", StringComparison.Ordinal));

    /// <summary>Between the bars, of which one behind a backslash is text.</summary>
    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == '|') cell.Append(line[++i]);
            else if (line[i] != '|') cell.Append(line[i]);
            else
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
        }

        return cells;
    }
}
