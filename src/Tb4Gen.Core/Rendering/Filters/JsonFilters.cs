using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tb4Gen.Core.Rendering.Functions;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of JSON (RFC 8259).</summary>
public static class JsonFilters
{
    /// <summary>With its quotes; everything invisible is escaped, so that a review sees it.</summary>
    public static string Quote(string text)
    {
        var value = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++) Append(value, text, i);
        return value.Append('"').ToString();
    }

    public static string Value(string? text) => text is null ? "null" : Quote(text);

    public static string Value(bool value) => value ? "true" : "false";

    public static string Value(bool? value) => value is { } known ? Value(known) : "null";

    public static string Value(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Value(long? value) => value is { } known ? Value(known) : "null";

    public static string Value(double value) => double.IsFinite(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : throw new TemplateValueException("JSON has no infinite numbers");

    public static string Value(double? value) => value is { } known ? Value(known) : "null";

    public static string Value<T>(ImmutableArray<T> items)
        where T : notnull => $"[{string.Join(", ", items.Select(ValueOf))}]";

    private static string ValueOf<T>(T item)
        where T : notnull => item switch
        {
            bool value => Value(value),
            double value => Value(value),
            _ when typeof(T).IsPrimitive => TemplateText.Of(item),
            _ => Quote(TemplateText.Of(item)),
        };

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
