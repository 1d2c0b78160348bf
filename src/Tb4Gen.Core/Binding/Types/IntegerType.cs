using System.Globalization;
using System.Text.Json;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A whole number between two bounds.</summary>
internal sealed class IntegerType(int min, int max) : ScalarType<int>
{
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");

    protected override int None => min;

    public override bool TryRead(string text, out int value, out ScalarProblem problem)
    {
        value = min;
        problem = default;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || (digits[0] == '0' && digits.Length > 1))
        {
            problem = new(BindingDiagnostics.BadValue, $"it is not {Name}");
        }
        else if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || number < min || number > max)
        {
            problem = new(BindingDiagnostics.OutOfRange, Range);
        }
        else
        {
            value = number;
            return true;
        }

        return false;
    }

    private string Range => string.Create(CultureInfo.InvariantCulture, $"{min} to {max}");

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", min);
        json.WriteNumber("maximum", max);
    }
}
