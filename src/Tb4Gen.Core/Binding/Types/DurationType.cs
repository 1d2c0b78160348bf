using System.Globalization;
using System.Text.Json;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A duration in whole seconds: <c>30s</c>, <c>5m</c>, <c>1h</c> or plain seconds.</summary>
/// <param name="min">In seconds.</param>
/// <param name="max">In seconds.</param>
internal sealed class DurationType(int min, int max) : ScalarType<int>
{
    public override string Name =>
        string.Create(CultureInfo.InvariantCulture, $"a duration from {min}s to {max}s, such as 30s, 5m or 1h");

    protected override int None => min;

    public override bool TryRead(string text, out int value, out ScalarProblem problem)
    {
        value = min;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = text.Length;
        if (digits == 0)
        {
            problem = new(BindingDiagnostics.BadValue, "a duration looks like 30s, 5m or 1h");
            return false;
        }

        if (SecondsOf(text.AsSpan(digits)) is not { } unit)
        {
            problem = new(
                BindingDiagnostics.WrongUnit, $"`{text[digits..]}`", "the units are s, m and h; the number is whole");
            return false;
        }

        problem = new(BindingDiagnostics.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{min}s to {max}s"));
        var isNumber = int.TryParse(
            text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        var seconds = (long)count * unit;
        if (!isNumber || seconds < min || seconds > max) return false;
        value = (int)seconds;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        JsonText.WriteTypes(json, "string", "integer");
        json.WriteString("pattern", "^[0-9]+[smh]?$");
        json.WriteNumber("minimum", min);
        json.WriteNumber("maximum", max);
    }

    private static int? SecondsOf(ReadOnlySpan<char> unit) => unit switch
    {
        "" or "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => null,
    };
}
