using System.Text;
using Tb4Gen.Core.Drawing.Writing;

namespace Tb4Gen.Core.Reporting.Markup;

/// <summary>Writes one line with its parts marked.</summary>
internal sealed class LinePainter(Grammar grammar, StringBuilder html)
{
    public void Paint(string line)
    {
        var start = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        if (start < 0)
        {
            html.Append(line);
            return;
        }

        var first = line[start];
        if (grammar.Comments.Contains(first)) Mark("c", line);
        else if (grammar.HasSections && first == '[') Mark("h", line);
        else PaintRest(line, PaintKey(line, start));
    }

    /// <summary>The key at the start of a line, if there is one.</summary>
    /// <returns>Where the rest begins.</returns>
    private int PaintKey(string line, int start)
    {
        if (grammar.KeyEnd == '\0') return Plain(line, 0, start);
        var end = line.IndexOf(grammar.KeyEnd, start);
        // `- name: x` of YAML has its key behind the dash.
        var from = line.AsSpan(start).StartsWith("- ") ? start + 2 : start;
        if (end < 0 || end <= from || !IsKey(line.AsSpan(from, end - from).TrimEnd(' '))) return Plain(line, 0, start);
        Plain(line, 0, from);
        Mark("k", line[from..end]);
        return end;
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && text[0] == '"') return text[1..].IndexOf('"') == text.Length - 2;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '/' or '*' or ' ')) return false;
        }

        return true;
    }

    private void PaintRest(string line, int at)
    {
        while (at < line.Length)
        {
            var c = line[at];
            var isStart = at == 0 || !IsWord(line[at - 1]);
            if (grammar.HasStrings && (c is '"' or '\'')) at = Take("s", line, at, StringEnd(line, at));
            else if (IsTrailingComment(line, at)) at = Take("c", line, at, line.Length);
            else if (grammar.HasVariables && c == '$') at = Take("v", line, at, VariableEnd(line, at));
            else if (isStart && char.IsAsciiDigit(c)) at = Take("n", line, at, WordEnd(line, at));
            else if (isStart && IsWord(c)) at = TakeWord(line, at);
            else at = Plain(line, at, char.IsHighSurrogate(c) && at + 1 < line.Length ? at + 2 : at + 1);
        }
    }

    private bool IsTrailingComment(string line, int at) =>
        grammar.HasTrailingComments && line[at] == '#' && at > 0 && line[at - 1] == ' ';

    private int TakeWord(string line, int at)
    {
        var end = WordEnd(line, at);
        return grammar.Words.Contains(line[at..end]) ? Take("w", line, at, end) : Plain(line, at, end);
    }

    private static int StringEnd(string line, int at)
    {
        for (var i = at + 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && line[at] == '"') i++;
            else if (line[i] == line[at]) return i + 1;
        }

        return line.Length;
    }

    private static int VariableEnd(string line, int at)
    {
        if (at + 1 >= line.Length) return line.Length;
        if (line[at + 1] == '{') return line.IndexOf('}', at) is > 0 and var end ? end + 1 : line.Length;
        var last = at + 1;
        while (last < line.Length && (char.IsAsciiLetterOrDigit(line[last]) || line[last] == '_')) last++;
        // $? and its like.
        return last == at + 1 && line[last] is '?' or '#' or '@' or '*' or '!' ? last + 1 : last;
    }

    private static int WordEnd(string line, int at)
    {
        while (at < line.Length && (IsWord(line[at]) || line[at] is '.' or ':' or '/')) at++;
        return at;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private int Take(string kind, string line, int from, int to)
    {
        Mark(kind, line[from..to]);
        return to;
    }

    private int Plain(string line, int from, int to)
    {
        html.Append(XmlText.Escape(line[from..to]));
        return to;
    }

    private void Mark(string kind, string text) =>
        html.Append("<span class=\"").Append(kind).Append("\">").Append(XmlText.Escape(text)).Append("</span>");
}
