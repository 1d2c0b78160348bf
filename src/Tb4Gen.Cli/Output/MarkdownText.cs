using System.Text;
using System.Text.RegularExpressions;

namespace Tb4Gen.Cli.Output;

/// <summary>Puts text into Markdown as text.</summary>
internal static class MarkdownText
{
    // What begins markup, a link, a cell of a table or an entity somewhere, and what the forges make a reference of.
    private const string Special = "\\`*_{}[]<>#!|~&@$";

    /// <summary>
    /// Text between other text. A mention is looked for in the text that comes out of the Markdown, where an entity is its
    /// character again: an empty comment keeps the two apart.
    /// </summary>
    public static string Prose(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in DiffLine.Plain(text))
        {
            if (c is '@' or '#') result.Append($"&#{(int)c};<!-- -->");
            else if (NeedsEntity(c)) result.Append($"&#{(int)c};");
            else result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>A sentence of this program's own, whose backticks mean code.</summary>
    public static string Reason(string text)
    {
        var parts = text.Split('`');
        return string.Concat(parts.Select(static (p, i) => i % 2 == 1 ? Code(p) : Prose(p)));
    }

    /// <summary>Code between other text. In backticks, nothing in it could be a backtick or the end of a cell.</summary>
    public static string Code(string text)
    {
        var result = new StringBuilder("<code>");
        foreach (var c in text)
        {
            // Of a point and a colon, some make links.
            if (c is '.' or ':' || NeedsEntity(c)) result.Append($"&#{(int)c};");
            else result.Append(c);
        }

        return result.Append("</code>").ToString();
    }

    /// <summary>Longer than any run of backticks in the lines.</summary>
    public static string FenceFor(IEnumerable<string> lines)
    {
        var longest = lines.SelectMany(static l => Regex.Matches(l, "`+").Select(static m => m.Length)).DefaultIfEmpty().Max();
        return new('`', Math.Max(3, longest + 1));
    }

    private static bool NeedsEntity(char c) => Special.Contains(c);
}
