using System.Globalization;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>What filters say of characters.</summary>
internal static class FilterText
{
    /// <summary>
    /// Control characters, the line separators of Unicode, which some readers and most editors take for line ends, and
    /// the byte order mark, which nobody sees.
    /// </summary>
    public static bool IsInvisible(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';

    public static TemplateValueException Refuse(string text, string where, char c) =>
        new($"{where} cannot hold {Name(c)}: {Show(text)}");

    /// <summary>The text with everything invisible made visible, cut where it is long.</summary>
    public static string Show(string text) => JsonFilters.Quote(text.Length > 60 ? text[..60] + "..." : text);

    /// <summary>Half a surrogate pair is no character: UTF-8 cannot write it.</summary>
    public static bool IsLoneSurrogate(string text, int index) =>
        char.IsHighSurrogate(text[index]) ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    private static string Name(char c) => c switch
    {
        '\n' => "a line break",
        '\0' => "a NUL character",
        _ when IsInvisible(c) || char.IsSurrogate(c) =>
            string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)c:X4}"),
        _ => $"`{c}`",
    };
}
