using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>
/// The double-quoted string that TOML's basic strings and YAML's double-quoted scalars have in common. JSON's is not
/// this one: there a lone surrogate can be written.
/// </summary>
internal static class QuotedText
{
    /// <param name="text">Any text.</param>
    /// <param name="where">The language, for the message.</param>
    /// <exception cref="TemplateValueException">The text holds half a surrogate pair.</exception>
    public static string Of(string text, string where)
    {
        var value = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (FilterText.IsLoneSurrogate(text, i)) throw FilterText.Refuse(text, where, c);
            if (c is '"' or '\\') value.Append('\\').Append(c);
            else if (c == '\n') value.Append(@"\n");
            else if (c == '\r') value.Append(@"\r");
            else if (c == '\t') value.Append(@"\t");
            else if (FilterText.IsInvisible(c)) value.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:X4}");
            else value.Append(c);
        }

        return value.Append('"').ToString();
    }
}
