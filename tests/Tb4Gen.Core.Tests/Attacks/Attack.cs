using System.Text;

namespace Tb4Gen.Core.Tests.Attacks;

/// <summary>Texts that some format gives a meaning to.</summary>
internal static class Attack
{
    public static readonly string[] All =
    [
        "\n", "\r", "\r\n", "\t", "\0", "\u0001", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff",
        "\ud800", "\udc00", "\u202e", "\u200b", "é", "日", "\U0001d54f", "\"", "'", "`", "$(touch x)", "`touch x`", "${HOME}", "$VAR", "$",
        "%i", "%%", "%", "\\", "\\n", "\\\n", "=", "==", "\"==\"", "#", " # x", ";", " ; x", ",", " ", "  x", "*", "?", "[x]", "]]>",
        "<b>", "&", "|", "!", "~", ":", ": x", "- x", "-", "--help", "/", "//", "..", "@", "+", "_", "(", ")", "{", "}", "{{ x }}", "\nEOF\n",
        "'''", "\"\"\"", "no", "1e3", "0x1f", "12:34:56", "null",
    ];

    /// <summary>The ways to put one into a good value.</summary>
    public static IEnumerable<string> In(string value, string attack) => [value + attack, attack];

    /// <summary>As a double-quoted scalar of YAML, in which any character can be written.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is > ' ' and <= '~' and not ('"' or '\\') or ' ') quoted.Append(c);
            else quoted.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }
}
