using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of TOML 1.0.</summary>
public static class TomlFilters
{
    /// <summary>A basic string with its quotes.</summary>
    public static string Quote(string text)
    {
        var value = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (FilterText.IsLoneSurrogate(text, i)) throw FilterText.Refuse(text, "TOML", c);
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
