using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of YAML 1.2.</summary>
public static class YamlFilters
{
    /// <summary>A double-quoted scalar: the only style that can write every character.</summary>
    public static string Quote(string text)
    {
        var value = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (FilterText.IsLoneSurrogate(text, i)) throw FilterText.Refuse(text, "YAML", c);
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
