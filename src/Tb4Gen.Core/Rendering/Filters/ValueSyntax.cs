using System.Collections;
using System.Globalization;
using Tb4Gen.Core.Rendering.Functions;

namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>
/// How a format writes values: JSON, TOML and YAML have the brackets of lists and objects, the bools and the whole
/// numbers in common.
/// </summary>
/// <param name="Format">Its name, for messages.</param>
/// <param name="Null">Its word for nothing; null where it has none.</param>
/// <param name="Assign">What stands between a name and its value.</param>
/// <param name="Quote">A text with its quotes.</param>
/// <param name="Fraction">A number that is not whole, or not finite.</param>
internal sealed record ValueSyntax(
    string Format, string? Null, string Assign, Func<string, string> Quote, Func<double, string> Fraction)
{
    public string Of(object? value) => value switch
    {
        null => Null ?? throw new TemplateValueException($"{Format} has no value for null"),
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        double number => Fraction(number),
        // Its shortest digits, not those of the double that it becomes.
        float number => Fraction(double.Parse(TemplateText.Of(number), CultureInfo.InvariantCulture)),
        TemplateObject members => ObjectOf(members),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ when NumberTypes.Contain(value.GetType()) => TemplateText.Of(value),
        _ => Quote(TemplateText.Of(value)),
    };

    private string ObjectOf(TemplateObject value) => value.Members.IsEmpty
        ? "{}"
        : $"{{ {string.Join(", ", value.Members.Select(m => Quote(m.Key) + Assign + Of(m.Value)))} }}";
}
