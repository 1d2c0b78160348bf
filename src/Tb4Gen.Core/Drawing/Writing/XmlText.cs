using System.Text;

namespace Tb4Gen.Core.Drawing.Writing;

/// <summary>Text inside of XML and HTML.</summary>
internal static class XmlText
{
    /// <summary>
    /// For an element's content and for an attribute in double quotes. What XML 1.0 cannot hold at all becomes a
    /// replacement character.
    /// </summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                (< 0x20 and not ('\t' or '\n')) or 0xfffe or 0xffff => result.Append('\ufffd'),
                _ => result.Append(rune.ToString()),
            };
        }

        return result.ToString();
    }
}
