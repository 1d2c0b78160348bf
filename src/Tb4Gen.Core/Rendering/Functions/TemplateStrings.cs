using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// Scriban's <c>string</c> functions; comparison is ordinal, where Scriban takes the culture of the machine.
/// </summary>
public static class TemplateStrings
{
    /// <summary>More than any file needs; a mistake in a number must not eat the memory.</summary>
    private const int MaxLength = 1_000_000;

    public static string Append(string text, string with) => text + with;

    public static string Prepend(string text, string by) => by + text;

    /// <summary>The operator <c>*</c>; nothing where the count is not positive.</summary>
    public static string Repeat(string text, long count)
    {
        if (count <= 0 || text.Length == 0) return "";
        return count <= MaxLength / text.Length
            ? string.Concat(Enumerable.Repeat(text, (int)count))
            : throw new TemplateValueException($"a text is repeated {count} times");
    }

    public static string Upcase(string text) => text.ToUpperInvariant();

    public static string Downcase(string text) => text.ToLowerInvariant();

    /// <summary>The first letter only; the rest stays as it is.</summary>
    public static string Capitalize(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    public static string Strip(string text) => text.Trim();

    public static string StripLeft(string text) => text.TrimStart();

    public static string StripRight(string text) => text.TrimEnd();

    /// <summary>Nothing contains the empty text.</summary>
    public static bool Contains(string text, string value) =>
        value.Length > 0 && text.Contains(value, StringComparison.Ordinal);

    public static bool StartsWith(string text, string value) =>
        value.Length > 0 && text.StartsWith(value, StringComparison.Ordinal);

    public static bool EndsWith(string text, string value) =>
        value.Length > 0 && text.EndsWith(value, StringComparison.Ordinal);

    public static string Remove(string text, string remove) => remove.Length == 0 ? text : Replace(text, remove, "");

    public static string Replace(string text, string match, string replace) => match.Length > 0
        ? text.Replace(match, replace, StringComparison.Ordinal)
        : throw new TemplateValueException("`string.replace` looks for an empty text");

    /// <summary>Empty parts are dropped.</summary>
    public static ImmutableArray<string> Split(string text, string match) => match.Length == 0
        ? [text]
        : [.. text.Split(match, StringSplitOptions.RemoveEmptyEntries)];

    /// <param name="text">The whole.</param>
    /// <param name="start">Negative counts from the end.</param>
    /// <param name="length">Null: all of the rest.</param>
    public static string Slice(string text, long start, long? length)
    {
        if (start < 0) start = Math.Max(start + text.Length, 0);
        if (start >= text.Length) return "";
        var count = Math.Min(length ?? text.Length, text.Length - start);
        return count <= 0 ? "" : text.Substring((int)start, (int)count);
    }

    /// <summary>As long as asked for, the ellipsis included; the ellipsis alone where that is longer.</summary>
    public static string Truncate(string text, long length, string ellipsis)
    {
        if (text.Length <= length) return text;
        var kept = (int)Math.Max(length - ellipsis.Length, 0);
        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    public static string PadLeft(string text, long width) => text.PadLeft(Width(width));

    public static string PadRight(string text, long width) => text.PadRight(Width(width));

    /// <summary>In UTF-16 units.</summary>
    public static long Size(string text) => text.Length;

    /// <summary>Blanks around the number are allowed; null where it is none.</summary>
    public static long? ToInt(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int Width(long width) => width is >= 0 and <= 4096
        ? (int)width
        : throw new TemplateValueException($"a text is padded to {width} characters");
}
