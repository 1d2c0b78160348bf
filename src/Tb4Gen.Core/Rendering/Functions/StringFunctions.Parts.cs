using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>The <c>string</c> functions that look for a part or take one.</summary>
public static partial class StringFunctions
{
    /// <summary>In UTF-16 units.</summary>
    public static long Size(string text) => text.Length;

    public static bool Empty(string text) => text.Length == 0;

    public static bool Whitespace(string text) => string.IsNullOrWhiteSpace(text);

    /// <summary>Nothing contains the empty text.</summary>
    public static bool Contains(string text, string value) =>
        value.Length > 0 && text.Contains(value, StringComparison.Ordinal);

    public static bool StartsWith(string text, string value) =>
        value.Length > 0 && text.StartsWith(value, StringComparison.Ordinal);

    public static bool EndsWith(string text, string value) =>
        value.Length > 0 && text.EndsWith(value, StringComparison.Ordinal);

    public static bool EqualsIgnoreCase(string text, string value) =>
        string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    /// <param name="text">The whole.</param>
    /// <param name="search">What is looked for; the empty text is found where the search begins.</param>
    /// <param name="start">Where the search begins.</param>
    /// <param name="count">How many characters are searched; null for all of the rest.</param>
    public static long IndexOf(string text, string search, long? start, long? count)
    {
        var from = start ?? 0;
        var length = count ?? text.Length - from;
        return from >= 0 && length >= 0 && length <= text.Length - from
            ? text.IndexOf(search, (int)from, (int)length, StringComparison.Ordinal)
            : throw new TemplateValueException(string.Create(
                CultureInfo.InvariantCulture,
                $"`string.index_of` looks from {from} for {length} characters in a text of {text.Length}"));
    }

    /// <summary>All of them, and by the very letters, unlike the functions that remove one.</summary>
    public static string Remove(string text, string remove) =>
        remove.Length == 0 ? text : text.Replace(remove, "", StringComparison.Ordinal);

    public static string RemoveFirst(string text, string remove) => ReplaceOne(text, remove, "", fromEnd: false);

    public static string RemoveLast(string text, string remove) => ReplaceOne(text, remove, "", fromEnd: true);

    public static string Replace(string text, string match, string replace)
    {
        if (text.Length == 0) return "";
        return match.Length > 0
            ? text.Replace(match, replace, StringComparison.Ordinal)
            : throw new TemplateValueException("`string.replace` looks for an empty text");
    }

    public static string ReplaceFirst(string text, string match, string replace, bool fromEnd) =>
        ReplaceOne(text, match, replace, fromEnd);

    /// <summary>Empty parts are dropped.</summary>
    public static ImmutableArray<string> Split(string text, string match)
    {
        if (text.Length == 0) return [];
        return match.Length == 0 ? [text] : [.. text.Split(match, StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>
    /// A start before the text takes its share off the length. Without a length that share comes off the whole, so that
    /// the last characters are missing: Scriban does so.
    /// </summary>
    /// <param name="text">The whole.</param>
    /// <param name="start">Negative counts from the end.</param>
    /// <param name="length">Null: all of the rest.</param>
    public static string Slice(string text, long start, long? length)
    {
        if (start < 0) start += text.Length;
        if (start >= text.Length) return "";
        var count = length ?? text.Length;
        if (start < 0) (start, count) = (0, Math.Max(start + count, 0));
        return Cut(text, start, count);
    }

    /// <summary>One character where no length is given.</summary>
    public static string Slice1(string text, long start, long length)
    {
        if (length <= 0) return "";
        if (start < 0) start += text.Length;
        if (start >= text.Length) return "";
        return start < 0 ? Cut(text, 0, start + length) : Cut(text, start, length);
    }

    private static string Cut(string text, long start, long length) => length >= 0
        ? text.Substring((int)start, (int)Math.Min(length, text.Length - start))
        : throw new TemplateValueException(string.Create(
            CultureInfo.InvariantCulture, $"a slice of a text cannot be {length} characters long"));

    /// <summary>Scriban does not look at the case here.</summary>
    private static string ReplaceOne(string text, string match, string replace, bool fromEnd)
    {
        if (match.Length == 0) return text;
        var index = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return index < 0
            ? text
            : string.Concat(text.AsSpan(0, index), replace, text.AsSpan(index + match.Length));
    }
}
