namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of .link files (systemd.link(5)).</summary>
public static class LinkFilters
{
    /// <summary>
    /// The rest of a line. A backslash at its end would join the next one; these files know no specifiers.
    /// </summary>
    public static string Value(string text) => LineFilters.Check(text, "a value of a .link file", refused: "\\\"'");
}
