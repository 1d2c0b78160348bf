namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of YAML 1.2.</summary>
public static class YamlFilters
{
    /// <summary>A double-quoted scalar: the only style that can write every character.</summary>
    public static string Quote(string text) => QuotedText.Of(text, "YAML");

    /// <summary>Part of a line in a literal block (<c>|</c>), where only line ends and blanks in front count.</summary>
    public static string Line(string text) => LineFilters.Check(text, "a line of a YAML block", refused: "");
}
