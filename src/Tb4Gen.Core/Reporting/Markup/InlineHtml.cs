using System.Text;
using Tb4Gen.Core.Drawing.Writing;

namespace Tb4Gen.Core.Reporting.Markup;

/// <summary>What stands inside of a paragraph: code, strong and emphasised words, links.</summary>
/// <param name="prefix">Of the ids of headings.</param>
/// <param name="find">The id of a file of the bundle, or null.</param>
internal sealed class InlineHtml(string prefix, Func<string, string?> find)
{
    public string Write(string text)
    {
        var html = new StringBuilder(text.Length * 2);
        for (var at = 0; at < text.Length;)
        {
            at = text[at] switch
            {
                '`' => Code(html, text, at),
                '*' when text.AsSpan(at).StartsWith("**") => Enclosed(html, text, at, "**", "strong"),
                '*' => Enclosed(html, text, at, "*", "em"),
                '[' => Link(html, text, at),
                '\\' when at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) is false =>
                    Plain(html, text, at + 1),
                _ => Plain(html, text, at),
            };
        }

        return html.ToString();
    }

    /// <summary>The id that forges give to a heading: letters, digits and dashes, in lower case.</summary>
    public static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var c in heading.ToLowerInvariant())
        {
            if (c == ' ') slug.Append('-');
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_') slug.Append(c);
        }

        return slug.ToString();
    }

    private static int Plain(StringBuilder html, string text, int at)
    {
        var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        html.Append(XmlText.Escape(text.Substring(at, length)));
        return at + length;
    }

    /// <summary>As many backquotes close it as open it.</summary>
    private static int Code(StringBuilder html, string text, int at)
    {
        var count = text.AsSpan(at).IndexOfAnyExcept('`');
        if (count < 0) return Plain(html, text, at);
        var fence = new string('`', count);
        var end = text.IndexOf(fence, at + count, StringComparison.Ordinal);
        if (end < 0) return Plain(html, text, at);
        var code = text[(at + count)..end];
        if (count > 1 && code.StartsWith(' ') && code.EndsWith(' ')) code = code[1..^1];
        html.Append("<code>").Append(XmlText.Escape(code)).Append("</code>");
        return end + count;
    }

    private int Enclosed(StringBuilder html, string text, int at, string mark, string tag)
    {
        var start = at + mark.Length;
        var end = text.IndexOf(mark, start, StringComparison.Ordinal);
        if (end <= start || text[start] == ' ') return Plain(html, text, at);
        html.Append($"<{tag}>{Write(text[start..end])}</{tag}>");
        return end + mark.Length;
    }

    /// <summary>Only within the page: to a heading, or to a file of the bundle.</summary>
    private int Link(StringBuilder html, string text, int at)
    {
        var middle = text.IndexOf("](", at, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : text.IndexOf(')', middle);
        if (end < 0) return Plain(html, text, at);
        var (words, target) = (Write(text[(at + 1)..middle]), text[(middle + 2)..end]);
        var id = target.StartsWith('#') ? $"{prefix}-{Slug(target[1..])}" : find(target);
        html.Append(id is null ? words : $"<a href=\"#{id}\">{words}</a>");
        return end + 1;
    }
}
