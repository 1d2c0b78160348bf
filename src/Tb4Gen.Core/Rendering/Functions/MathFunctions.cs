using System.Globalization;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// Scriban's <c>math</c> functions, without those that are an operator under another name: they are
/// <see cref="TemplateMath"/>'s.
/// </summary>
public static class MathFunctions
{
    /// <summary>The digits that a double can be rounded to.</summary>
    private const int MaxPrecision = 15;

    /// <summary>Downwards for a whole divisor, unlike the operator <c>//</c>.</summary>
    public static long DividedBy(long value, long divisor)
    {
        var (rest, quotient) = (TemplateMath.Modulo(value, divisor), checked(value / divisor));
        return rest != 0 && (value < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    /// <summary>Scriban gives the largest number of 32 bits where the divisor is 0.</summary>
    public static long DividedBy(double value, long divisor) => divisor != 0
        ? checked((long)Math.Floor(value / divisor))
        : throw new TemplateValueException("a number is divided by 0");

    public static double DividedBy(double value, double divisor) => value / divisor;

    public static long Abs(long value) => Math.Abs(value);

    public static float Abs(float value) => Math.Abs(value);

    public static double Abs(double value) => Math.Abs(value);

    public static decimal Abs(decimal value) => Math.Abs(value);

    public static double Ceil(double value) => Math.Ceiling(value);

    public static double Floor(double value) => Math.Floor(value);

    /// <summary>A half goes to the even neighbour.</summary>
    public static double Round(double value, long precision) => precision is >= 0 and <= MaxPrecision
        ? Math.Round(value, (int)precision)
        : throw new TemplateValueException(string.Create(
            CultureInfo.InvariantCulture,
            $"a number is rounded to 0 to {MaxPrecision} digits behind the point, not to {precision}"));

    /// <summary>A number that fits 32 bits is one of 32 bits in Scriban: <c>-1</c> is <c>FFFFFFFF</c>.</summary>
    public static string Format(long value, string format) => value is >= int.MinValue and <= int.MaxValue
        ? FormatNumber((int)value, format)
        : FormatNumber(value, format);

    public static string Format(float value, string format) => FormatNumber(value, format);

    public static string Format(double value, string format) => FormatNumber(value, format);

    public static string Format(decimal value, string format) => FormatNumber(value, format);

    private static string FormatNumber<T>(T value, string format)
        where T : IFormattable
    {
        try
        {
            return value.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw new TemplateValueException(
                $"`{format}` is no format of the number {value.ToString(null, CultureInfo.InvariantCulture)}");
        }
    }
}
