using System.Collections;
using System.Globalization;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>Values of the plan as templates print them.</summary>
internal static class ValueText
{
    /// <summary>Null for null and for what has members instead of a text.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => OfItems(items),
        ValueType or Enum => value.ToString(),
        _ => null,
    };

    private static string? OfItems(IEnumerable items)
    {
        var texts = items.Cast<object?>().Select(Of).ToList();
        return texts.Contains(null) ? null : string.Join(", ", texts);
    }
}
