namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// Scriban's arithmetic. Whole numbers are 64 bits wide; beyond that an <see cref="OverflowException"/> is thrown.
/// </summary>
public static class TemplateMath
{
    public static long Plus(long a, long b) => checked(a + b);

    public static double Plus(double a, double b) => a + b;

    public static long Minus(long a, long b) => checked(a - b);

    public static double Minus(double a, double b) => a - b;

    public static long Times(long a, long b) => checked(a * b);

    public static double Times(double a, double b) => a * b;

    /// <summary>The operator <c>/</c>: a fraction also of whole numbers, infinite where the divisor is zero.</summary>
    public static double Divide(double a, double b) => a / b;

    /// <summary>The operator <c>//</c>: towards zero.</summary>
    public static long DivideTruncating(long a, long b) => checked(a / NotZero(b));

    public static double DivideTruncating(double a, double b) => Math.Truncate(a / b);

    /// <summary>The sign is that of the left side.</summary>
    public static long Modulo(long a, long b) => b == -1 ? 0 : a % NotZero(b);

    public static double Modulo(double a, double b) => a % b;

    private static long NotZero(long divisor) =>
        divisor != 0 ? divisor : throw new TemplateValueException("a number is divided by 0");
}
