using static Tb4Gen.TemplateCompiler.Binding.Builtins.Parameter;

namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>Functions of numbers. Whole numbers have 64 bits; one that needs more is a finding.</summary>
internal static class MathTable
{
    private static readonly Parameter Value = NullOr("value", ParameterKind.Number);
    private static readonly Parameter With = NullOr("with", ParameterKind.Number);
    private static readonly Parameter ZeroOrValue = EmptyOr("value", ParameterKind.Number);

    public static readonly Function[] All =
    [
        new("math.abs", ResultKind.Number, [Value],
            "The number without its sign.", "(-5) | math.abs", "5"),
        new("math.ceil", ResultKind.Double, [ZeroOrValue],
            "The next whole number upwards.", "4.2 | math.ceil", "5"),
        new("math.floor", ResultKind.Double, [ZeroOrValue],
            "The next whole number downwards.", "(-4.2) | math.floor", "-5"),
        new("math.round", ResultKind.Double,
            [ZeroOrValue, new("precision", ParameterKind.Integer) { Default = "0L" }],
            "Rounded to that many digits behind the point; a half goes to the even neighbour.",
            "2.5 | math.round", "2"),
        new("math.plus", ResultKind.Number, [Value, With], "The sum.", "1 | math.plus 2", "3")
        {
            Method = "TemplateMath.Plus",
        },
        new("math.minus", ResultKind.Number, [Value, With], "The difference.", "1 | math.minus 2", "-1")
        {
            Method = "TemplateMath.Minus",
        },
        new("math.times", ResultKind.Number, [Value, With], "The product.", "2 | math.times 1.5", "3")
        {
            Method = "TemplateMath.Times",
        },
        new("math.modulo", ResultKind.Number, [Value, With],
            "What a division leaves over, with the sign of the value.", "(-7) | math.modulo 3", "-1")
        {
            Method = "TemplateMath.Modulo",
        },
        new("math.divided_by", ResultKind.Quotient, [ZeroOrValue, NullOr("divisor", ParameterKind.Number)],
            "The quotient; by a whole number it is whole, rounded downwards.", "(-7) | math.divided_by 2", "-4"),
        new("math.format", ResultKind.Text, [Value, new("format", ParameterKind.Format)],
            "The number in a format of .NET, such as `D3` or `N2`.", "5 | math.format \"D3\"", "005")
        {
            OnNull = "\"\"",
        },
    ];
}
