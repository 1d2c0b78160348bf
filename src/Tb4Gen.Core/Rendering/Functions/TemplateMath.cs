using System.Globalization;
using System.Numerics;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// Scriban's arithmetic. Whole numbers are 64 bits wide; beyond that an <see cref="OverflowException"/> is thrown.
/// </summary>
public static class TemplateMath
{
    /// <summary>Scriban's own limit.</summary>
    private const int MaxShift = 1 << 20;

    public static long Plus(long a, long b) => checked(a + b);

    public static float Plus(float a, float b) => a + b;

    public static double Plus(double a, double b) => a + b;

    public static decimal Plus(decimal a, decimal b) => a + b;

    public static long Minus(long a, long b) => checked(a - b);

    public static float Minus(float a, float b) => a - b;

    public static double Minus(double a, double b) => a - b;

    public static decimal Minus(decimal a, decimal b) => a - b;

    public static long Times(long a, long b) => checked(a * b);

    public static float Times(float a, float b) => a * b;

    public static double Times(double a, double b) => a * b;

    public static decimal Times(decimal a, decimal b) => a * b;

    /// <summary>The operator <c>/</c>: a fraction also of whole numbers, infinite where the divisor is zero.</summary>
    /// <summary>The engine's big integers are cut, not rounded, where a fraction cannot hold them.</summary>
    public static double Divide(long a, long b) => (double)(BigInteger)a / (double)(BigInteger)b;

    public static float Divide(float a, float b) => a / b;

    public static double Divide(double a, double b) => a / b;

    public static decimal Divide(decimal a, decimal b) => a / NotZero(b);

    /// <summary>The operator <c>//</c>: towards zero for whole numbers, to the nearest even one for others.</summary>
    public static long DivideWhole(long a, long b) => checked(a / NotZero(b));

    public static float DivideWhole(float a, float b) => (int)(a / b);

    public static double DivideWhole(double a, double b) => Math.Round(a / b);

    public static decimal DivideWhole(decimal a, decimal b) => Math.Round(a / NotZero(b));

    /// <summary>The sign is that of the left side.</summary>
    public static long Modulo(long a, long b) => b == -1 ? 0 : a % NotZero(b);

    public static float Modulo(float a, float b) => a % b;

    public static double Modulo(double a, double b) => a % b;

    public static decimal Modulo(decimal a, decimal b) => a % NotZero(b);

    /// <summary>Bits that leave the 64 are an overflow, not lost; a negative count shifts the other way.</summary>
    public static long ShiftLeft(long value, long count) => Shift(value, Bits(count));

    public static long ShiftRight(long value, long count) => Shift(value, -Bits(count));

    private static long Shift(long value, int left) => left <= 0 ? value >> Math.Min(-left, 63)
        : value == 0 ? 0
        : left < 63 ? checked(value * (1L << left))
        : throw new OverflowException();

    private static int Bits(long count) => count is >= -MaxShift and <= MaxShift
        ? (int)count
        : throw new TemplateValueException(
            string.Create(CultureInfo.InvariantCulture, $"a number is shifted by {count} bits"));

    private static decimal NotZero(decimal divisor) =>
        divisor != 0 ? divisor : throw new TemplateValueException("a number is divided by 0");

    private static long NotZero(long divisor) =>
        divisor != 0 ? divisor : throw new TemplateValueException("a number is divided by 0");
}
