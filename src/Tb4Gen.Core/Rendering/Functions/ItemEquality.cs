using System.Globalization;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// When an item of a list is the one that is looked for: whole numbers of all widths are alike, but 2 is not "2" and
/// not 2.0.
/// </summary>
internal static class ItemEquality
{
    public static bool Same(object? item, object? other) => (Widen(item), Widen(other)) switch
    {
        (string text, not null and not string) => IsText(other) && text == TemplateText.Of(other),
        (not null and not string, string text) => IsText(item) && text == TemplateText.Of(item),
        var (a, b) => Equals(a, b),
    };

    private static object? Widen(object? value) => value is sbyte or byte or short or ushort or int or uint
        ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
        : value;

    /// <summary>Whether it is a value of the model that templates take for text.</summary>
    private static bool IsText(object? value) => value switch
    {
        null or bool or TemplateObject => false,
        _ => !NumberTypes.Contain(value.GetType()),
    };
}
