using System.Globalization;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>What Scriban prints for a value.</summary>
public static class TemplateText
{
    public static string Of<T>(T value)
        where T : notnull => value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    public static string? OfOrNull<T>(T? value)
        where T : struct => value is { } present ? Of(present) : null;

    /// <summary>Scriban's <c>object.default</c>: empty text is replaced as well.</summary>
    public static string Default(string? value, string other) => string.IsNullOrEmpty(value) ? other : value;
}
