using System.Globalization;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of YAML 1.2.</summary>
public static class YamlFilters
{
    private static readonly ValueSyntax Syntax = new("YAML", "null", ": ", Quote, Fraction);

    /// <summary>A double-quoted scalar: the only style that can write every character.</summary>
    public static string Quote(string text) => QuotedText.Of(text, "YAML");

    /// <summary>Null, a scalar, or a list or a mapping of such on one line.</summary>
    public static string Value(object? value) => Syntax.Of(value);

    /// <summary>Readers of YAML 1.1 take an exponent without a point before it for text.</summary>
    private static string Fraction(double value)
    {
        if (double.IsNaN(value)) return ".nan";
        if (double.IsInfinity(value)) return value > 0 ? ".inf" : "-.inf";
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal)) return text;
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text + ".0" : text.Insert(exponent, ".0");
    }

    /// <summary>Part of a line in a literal block (<c>|</c>), where only line ends and blanks in front count.</summary>
    public static string Line(string text) => LineFilters.Check(text, "a line of a YAML block", refused: "");
}
