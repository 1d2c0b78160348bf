using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>The functions of group <c>text</c>, which Scriban does not have: texts of more than one line.</summary>
public static class TextFunctions
{
    private const int MaxIndent = 1_000;

    /// <summary>
    /// Blanks before each line but the first, which stands behind what the template has already written. Lines without
    /// a character stay without; line ends stay as they are.
    /// </summary>
    public static string Indent(string text, long count)
    {
        if (count is < 0 or > MaxIndent)
        {
            throw new TemplateValueException(string.Create(
                CultureInfo.InvariantCulture, $"a text is indented by 0 to {MaxIndent} blanks, not by {count}"));
        }

        var lines = text.Split('\n');
        var blanks = new string(' ', (int)count);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && lines[i] != "\r") lines[i] = blanks + lines[i];
        }

        return string.Join('\n', lines);
    }

    /// <summary>
    /// The lines without their ends; empty ones stay, unlike with <c>string.split</c>. A line end at the end of the
    /// text begins no further line.
    /// </summary>
    public static ImmutableArray<string> Lines(string text)
    {
        if (text.Length == 0) return [];
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return [.. lines[^1].Length == 0 ? lines[..^1] : lines];
    }
}
