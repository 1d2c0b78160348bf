using System.Globalization;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of TOML 1.0.</summary>
public static class TomlFilters
{
    private static readonly ValueSyntax Syntax = new("TOML", null, " = ", Quote, Fraction);

    /// <summary>A basic string with its quotes.</summary>
    public static string Quote(string text) => QuotedText.Of(text, "TOML");

    /// <summary>A scalar, or a list or an inline table of such.</summary>
    public static string Value(object? value) => Syntax.Of(value);

    /// <summary>A fraction without a point or an exponent would be a whole number, which is another type.</summary>
    private static string Fraction(double value)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
