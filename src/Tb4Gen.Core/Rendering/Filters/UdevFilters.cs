using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of udev rules (udev(7)).</summary>
public static class UdevFilters
{
    /// <summary>
    /// A value that is assigned, with its double quotes. <c>%</c> and <c>$</c> are doubled, as they begin
    /// substitutions. Pattern signs are refused, so that it can do no harm in a match either.
    /// </summary>
    public static string Quote(string text) => Quoted(text, doubled: "%$");

    /// <summary>
    /// A value that is matched, with its double quotes: nothing is substituted there, and nothing doubled.
    /// </summary>
    public static string Match(string text) => Quoted(text, doubled: "");

    /// <summary>
    /// Only <c>e"..."</c> knows an escape for the backslash. Pattern signs are refused: a match must not grow wider
    /// than what was written.
    /// </summary>
    private static string Quoted(string text, string doubled)
    {
        var value = new StringBuilder(text.Contains('\\') ? "e\"" : "\"");
        foreach (var c in text)
        {
            if (FilterText.IsInvisible(c) || c is '*' or '?' or '[' or ']' or '|')
            {
                throw FilterText.Refuse(text, "a udev rule", c);
            }

            if (doubled.Contains(c)) value.Append(c);
            else if (c is '"' or '\\') value.Append('\\');
            value.Append(c);
        }

        return value.Append('"').ToString();
    }
}
