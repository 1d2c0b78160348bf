using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>Text as a string literal of the language.</summary>
internal static class EscapedText
{
    public static string Literal(string text) => $"\"{Escape(text)}\"";

    /// <summary>Control characters below the blank; Scriban leaves all others as they are.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var index = "\"\\\n\t\r\a\b\v\f".IndexOf(c, StringComparison.Ordinal);
            if (index >= 0) result.Append('\\').Append("\"\\ntrabvf"[index]);
            else if (c < ' ') result.Append(CultureInfo.InvariantCulture, $@"\x{(int)c:x2}");
            else result.Append(c);
        }

        return result.ToString();
    }
}
