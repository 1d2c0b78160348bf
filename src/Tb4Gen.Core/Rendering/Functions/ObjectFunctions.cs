using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>Scriban's <c>object</c> functions.</summary>
public static class ObjectFunctions
{
    public static long Size(string text) => text.Length;

    public static long Size<T>(ImmutableArray<T> list) => list.Length;

    public static long Size(TemplateObject value) => value.Members.Length;

    public static ImmutableArray<string> Keys(TemplateObject value) => [.. value.Members.Select(static m => m.Key)];

    /// <param name="value">The object.</param>
    /// <param name="convert">Makes a value of the type that all its members share.</param>
    public static ImmutableArray<T> Values<T>(TemplateObject value, Func<object?, T> convert) =>
        [.. value.Members.Select(m => convert(m.Value))];

    public static bool HasKey(TemplateObject value, string key) => value.Members.Any(m => m.Key == key);

    public static bool HasValue(TemplateObject value, string key) =>
        value.Members.Any(m => m.Key == key && m.Value is not null);

    /// <summary>What the value is in Scriban's words; a value of the model is an object to it.</summary>
    public static string Typeof(object value) => value switch
    {
        string => "string",
        bool => "boolean",
        _ when NumberTypes.Contain(value.GetType()) => "number",
        _ => "object",
    };

    public static string Format(long value, string format) => MathFunctions.Format(value, format);

    public static string Format(float value, string format) => MathFunctions.Format(value, format);

    public static string Format(double value, string format) => MathFunctions.Format(value, format);

    public static string Format(decimal value, string format) => MathFunctions.Format(value, format);

    public static string ToJson(object? value) => JsonText.Of(value);

    /// <summary>Null and empty text are replaced.</summary>
    [return: NotNullIfNotNull(nameof(other))]
    public static string? Default(string? value, string? other) => string.IsNullOrEmpty(value) ? other : value;

    [return: NotNullIfNotNull(nameof(other))]
    public static object? Default(object? value, object? other) => value is null or "" ? other : value;
}
