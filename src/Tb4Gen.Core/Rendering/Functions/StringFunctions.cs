using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// Scriban's <c>string</c> functions that give text; comparison is ordinal, where Scriban takes the culture of the
/// machine. Nothing here sees null: the compiler decides what null becomes, by the table of builtins.
/// </summary>
public static partial class StringFunctions
{
    /// <summary>A mistake in a width must not eat the memory.</summary>
    private const int MaxWidth = 1_000_000;

    public static string Append(string text, string with) => text + with;

    public static string Prepend(string text, string by) => by + text;

    public static string Upcase(string text) => text.ToUpperInvariant();

    public static string Downcase(string text) => text.ToLowerInvariant();

    /// <summary>The first letter only; the rest stays as it is.</summary>
    public static string Capitalize(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    /// <summary>The first letter of each word, also where digits or signs stand before it.</summary>
    public static string Capitalizewords(string text)
    {
        var result = new StringBuilder(text.Length);
        var atStart = true;
        foreach (var c in text)
        {
            result.Append(atStart && char.IsLetter(c) ? char.ToUpperInvariant(c) : c);
            atStart = char.IsWhiteSpace(c) || (atStart && !char.IsLetter(c));
        }

        return result.ToString();
    }

    public static string Strip(string text) => text.Trim();

    public static string Lstrip(string text) => text.TrimStart();

    public static string Rstrip(string text) => text.TrimEnd();

    public static string StripNewlines(string text) =>
        text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Letters and digits in lower case, whatever is between them as one dash; none at the end.</summary>
    public static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (result.Length == 0 || result[^1] != '-') result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }

    /// <summary>As inside of a string literal of the language.</summary>
    public static string Escape(string text) => EscapedText.Escape(text);

    public static string Literal(string text) => EscapedText.Literal(text);

    public static string Pluralize(long number, string singular, string plural) => number == 1 ? singular : plural;

    public static string PadLeft(string text, long width) => text.PadLeft(Width(width));

    public static string PadRight(string text, long width) => text.PadRight(Width(width));

    /// <summary>As long as asked for, the ellipsis included; the ellipsis alone where that is longer.</summary>
    public static string Truncate(string text, long length, string ellipsis)
    {
        if (text.Length <= length || text.Length == 0) return text;
        var kept = (int)Math.Max(length - ellipsis.Length, 0);
        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    /// <summary>
    /// The ellipsis stands there also where nothing was cut. Scriban takes one of its own and does not use it.
    /// </summary>
    public static string Truncatewords(string text, long count)
    {
        if (text.Length == 0) return "";
        var words = RegexFunctions.Split(text, @"\s+", "").Take((int)Math.Clamp(count, 0, text.Length + 1));
        return string.Join(' ', words) + "...";
    }

    private static int Width(long width) => width is >= 0 and <= MaxWidth
        ? (int)width
        : throw new TemplateValueException(
            string.Create(CultureInfo.InvariantCulture, $"a text cannot be padded to {width} characters"));
}
