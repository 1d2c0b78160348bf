using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of systemd units (systemd.syntax(7), systemd.unit(5), systemd.service(5)).</summary>
public static class UnitFilters
{
    /// <summary>
    /// One word of a command line: specifiers (<c>%</c>) and variables (<c>$</c>) doubled, and in double quotes with C
    /// escapes where it is more than letters, digits and signs without meaning.
    /// </summary>
    public static string Escape(string text) => Quoted(text, doubled: "%$");

    /// <summary>
    /// One word of any other setting that is a list, such as Environment=, where a dollar is a letter.
    /// </summary>
    public static string Word(string text) => Quoted(text, doubled: "%");

    /// <summary>
    /// The whole value of a setting that is neither a command line nor a list, such as Description=: quotes and
    /// backslashes are letters there, but a backslash at the end joins the next line.
    /// </summary>
    public static string Value(string text)
    {
        if (text.EndsWith('\\')) throw FilterText.Refuse(text, "the end of a value of a unit", '\\');
        return LineFilters.Check(text, "a value of a unit", refused: "").Replace("%", "%%", StringComparison.Ordinal);
    }

    private static string Quoted(string text, string doubled)
    {
        var word = new StringBuilder();
        var plain = text.Length > 0;
        foreach (var c in text)
        {
            // A unit is read line by line; a NUL ends it.
            if (c is '\n' or '\r' or '\0') throw FilterText.Refuse(text, "a value of a unit", c);
            plain &= char.IsAsciiLetterOrDigit(c) || "._-+:/@=,%$".Contains(c);
            Append(word, c, doubled);
        }

        return plain ? word.ToString() : $"\"{word}\"";
    }

    private static void Append(StringBuilder word, char c, string doubled)
    {
        if (doubled.Contains(c)) word.Append(c).Append(c);
        else if (c is '"' or '\\') word.Append('\\').Append(c);
        else if (c == '\t') word.Append(@"\t");
        else if (c < ' ' || c == '\u007F') word.Append(CultureInfo.InvariantCulture, $@"\x{(int)c:x2}");
        else if (FilterText.IsInvisible(c)) word.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}");
        else word.Append(c);
    }
}
