using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Words of bash.</summary>
public static class ShellFilters
{
    /// <summary>
    /// One word with its quotes. In single quotes nothing has a meaning; with control characters it becomes
    /// <c>$'...'</c>, so that a word stays on its line.
    /// </summary>
    public static string Quote(string text)
    {
        // An argument of execve(2) ends at the first NUL.
        if (text.Contains('\0')) throw FilterText.Refuse(text, "a word of the shell", '\0');
        return text.AsSpan().ContainsAnyInRange('\u0001', '\u001F') || text.Contains('\u007F')
            ? QuoteControl(text)
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    private static string QuoteControl(string text)
    {
        var result = new StringBuilder("$'");
        foreach (var c in text)
        {
            if (c == '\n') result.Append(@"\n");
            else if (c == '\t') result.Append(@"\t");
            else if (c == '\r') result.Append(@"\r");
            else if (c is '\\' or '\'') result.Append('\\').Append(c);
            else if (c is < ' ' or '\u007F') result.Append(CultureInfo.InvariantCulture, $@"\x{(int)c:x2}");
            else result.Append(c);
        }

        return result.Append('\'').ToString();
    }
}
