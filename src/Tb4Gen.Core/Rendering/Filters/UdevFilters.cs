using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of udev rules (udev(7)).</summary>
public static class UdevFilters
{
    /// <summary>
    /// A value with its double quotes. <c>%</c> and <c>$</c> are doubled, as they begin substitutions. Only
    /// <c>e"..."</c> knows an escape for the backslash. Pattern signs are refused: a match must not grow wider than
    /// what was written.
    /// </summary>
    public static string Quote(string text)
    {
        var value = new StringBuilder(text.Contains('\\') ? "e\"" : "\"");
        foreach (var c in text)
        {
            if (FilterText.IsInvisible(c) || c is '*' or '?' or '[' or ']' or '|')
            {
                throw FilterText.Refuse(text, "a udev rule", c);
            }

            if (c is '%' or '$') value.Append(c);
            else if (c is '"' or '\\') value.Append('\\');
            value.Append(c);
        }

        return value.Append('"').ToString();
    }
}
