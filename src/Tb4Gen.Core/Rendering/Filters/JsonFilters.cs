using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of JSON (RFC 8259).</summary>
public static class JsonFilters
{
    private static readonly ValueSyntax Syntax = new("JSON", "null", ": ", Quote, Fraction);

    /// <summary>With its quotes; everything invisible is escaped, so that a review sees it.</summary>
    public static string Quote(string text)
    {
        var value = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++) Append(value, text, i);
        return value.Append('"').ToString();
    }

    /// <summary>Null, a scalar, or a list or an object of such.</summary>
    public static string Value(object? value) => Syntax.Of(value);

    private static string Fraction(double value) => double.IsFinite(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : throw new TemplateValueException("JSON has no infinite numbers");

    private static void Append(StringBuilder value, string text, int index)
    {
        var c = text[index];
        if (c is '"' or '\\') value.Append('\\').Append(c);
        else if (c == '\n') value.Append(@"\n");
        else if (c == '\r') value.Append(@"\r");
        else if (c == '\t') value.Append(@"\t");
        else if (FilterText.IsInvisible(c) || FilterText.IsLoneSurrogate(text, index))
        {
            value.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}");
        }
        else value.Append(c);
    }
}
