using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Text of CommonMark with GitHub's additions.</summary>
public static class MarkdownFilters
{
    /// <summary>
    /// Text that means nothing but itself; the signs of HTML become entities. A dollar begins a formula with some
    /// readers.
    /// </summary>
    public static string Text(string text)
    {
        var result = new StringBuilder();
        foreach (var c in LineFilters.Text(text))
        {
            if (c == '&') result.Append("&amp;");
            else if (c == '<') result.Append("&lt;");
            else if (c == '>') result.Append("&gt;");
            else if (@"\`*_{}[]()#+-.!|~=$".Contains(c)) result.Append('\\').Append(c);
            else result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>A code span with its backticks: one more than the longest run inside.</summary>
    public static string Code(string text)
    {
        LineFilters.Text(text);
        var ticks = new string('`', LongestRun(text) + 1);
        // One blank on each side is taken away again; without, a tick at the end would join the delimiter.
        var pad = text.Length == 0 || text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? " " : "";
        return $"{ticks}{pad}{text}{pad}{ticks}";
    }

    /// <summary>Part of a line in a fenced code block, where only a fence at the line's begin has a meaning.</summary>
    public static string Line(string text)
    {
        LineFilters.Text(text);
        var start = text.TrimStart();
        return start.StartsWith("```", StringComparison.Ordinal) || start.StartsWith("~~~", StringComparison.Ordinal)
            ? throw new TemplateValueException(
                $"a line of a code block cannot begin with a fence: {FilterText.Show(text)}")
            : text;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
