using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of systemd units (systemd.syntax(7), systemd.unit(5), systemd.service(5)).</summary>
public static class UnitFilters
{
    /// <summary>
    /// One word of a command line or list: specifiers (<c>%</c>) and variables (<c>$</c>) doubled, and in double
    /// quotes with C escapes where it is more than letters, digits and signs without meaning.
    /// </summary>
    public static string Escape(string text)
    {
        var word = new StringBuilder();
        var plain = text.Length > 0;
        foreach (var c in text)
        {
            // A unit is read line by line; a NUL ends it.
            if (c is '\n' or '\r' or '\0') throw FilterText.Refuse(text, "a value of a unit", c);
            plain &= char.IsAsciiLetterOrDigit(c) || "._-+:/@=,%$".Contains(c);
            Append(word, c);
        }

        return plain ? word.ToString() : $"\"{word}\"";
    }

    private static void Append(StringBuilder word, char c)
    {
        if (c is '%' or '$') word.Append(c).Append(c);
        else if (c is '"' or '\\') word.Append('\\').Append(c);
        else if (c == '\t') word.Append(@"\t");
        else if (c < ' ' || c == '\u007F') word.Append(CultureInfo.InvariantCulture, $@"\x{(int)c:x2}");
        else if (FilterText.IsInvisible(c)) word.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}");
        else word.Append(c);
    }
}
