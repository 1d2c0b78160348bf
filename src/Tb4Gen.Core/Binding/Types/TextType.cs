using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>Reads a text as <typeparamref name="T"/> or says what is wrong with it.</summary>
internal delegate bool TextParser<T>(string text, out T value, out string reason);

/// <summary>A text with a form of its own, checked by the parser of its value type.</summary>
/// <param name="name">With its article.</param>
/// <param name="parse">Takes only what is right.</param>
/// <param name="none">Stands in for a bad value.</param>
/// <param name="pattern">
/// The form as a regular expression of JSON Schema, which lets through all that is right; or null.
/// </param>
/// <param name="takesNumbers">Whether good values can look like numbers or booleans to an editor.</param>
internal sealed class TextType<T>(
    string name, TextParser<T> parse, T none, string? pattern = null, bool takesNumbers = false) : ScalarType<T>
{
    public override string Name => name;

    protected override T None => none;

    public override bool TryRead(string text, [MaybeNullWhen(false)] out T value, out ScalarProblem problem)
    {
        var isGood = parse(text, out value, out var reason);
        problem = new(BindingDiagnostics.BadValue, reason);
        return isGood;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        if (takesNumbers) JsonText.WriteTypes(json, "string", "number", "boolean");
        else json.WriteString("type", "string");
        if (pattern is not null) json.WriteString("pattern", pattern);
    }
}
