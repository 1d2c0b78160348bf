using System.Globalization;
using System.Text;

namespace Tb4Gen.AnswerServer.Logs;

/// <summary>Texts of strangers in a line of the log: printable ASCII, and not more than fits on it.</summary>
internal static class LogText
{
    private const int Longest = 120;

    public static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= Longest) return result.Append("...").ToString();
            if (rune.Value is >= ' ' and <= '~' and not '\\') result.Append((char)rune.Value);
            else result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        }

        return result.ToString();
    }
}
