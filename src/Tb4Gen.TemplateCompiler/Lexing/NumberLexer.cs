using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;

namespace Tb4Gen.TemplateCompiler.Lexing;

/// <summary>
/// Reads numbers: <c>1_000</c>, <c>0x1F</c>, <c>0b101</c>, <c>1e3</c> (a whole number), <c>5.</c>, <c>1.5e-3</c>,
/// <c>1.50m</c> (a decimal, which keeps its scale), <c>1d</c>, <c>1.5f</c>.
/// </summary>
internal sealed class NumberLexer(string text, ErrorList errors)
{
    private const NumberStyles Real = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>An exponent may stand without a point, and then none may be negative.</summary>
    private const NumberStyles Whole = NumberStyles.AllowExponent;

    public Token Read(int start, int limit)
    {
        var end = EndOf(start, limit);
        var span = TextSpan.FromBounds(start, end);
        var written = text.Substring(start, end - start);
        var value = Parse(written.Replace("_", ""));
        if (value is null) errors.Report(TemplateErrors.BadNumber, span, written);
        return new Token(TokenKind.Number, span, written) { Value = value ?? 0L };
    }

    private int EndOf(int start, int limit)
    {
        var end = start;
        var hasPoint = false;
        while (end < limit)
        {
            var c = text[end];
            if (c == '.' && !hasPoint && IsPoint(end, limit)) hasPoint = true;
            else if (!(char.IsLetterOrDigit(c) || c == '_' || IsExponentSign(start, end))) break;
            end++;
        }

        return end;
    }

    /// <summary>A dot belongs to the number unless it begins a range or a member.</summary>
    private bool IsPoint(int position, int limit)
    {
        if (position + 1 == limit) return true;
        var next = text[position + 1];
        return next != '.' && next != '_' && (!char.IsLetter(next) || IsExponent(position + 1, limit));
    }

    private bool IsExponent(int position, int limit) =>
        text[position] is 'e' or 'E' && position + 1 < limit
        && (char.IsDigit(text[position + 1]) || text[position + 1] is '+' or '-');

    private bool IsExponentSign(int start, int position) =>
        text[position] is '+' or '-' && position > start && text[position - 1] is 'e' or 'E'
        && !(text[start] == '0' && text[start + 1] is 'x' or 'X');

    private static object? Parse(string number)
    {
        if (number.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return ParseBits(number.Substring(2), 16);
        if (number.StartsWith("0b", StringComparison.OrdinalIgnoreCase)) return ParseBits(number.Substring(2), 2);
        var isWhole = number.IndexOf('.') < 0;
        return number[number.Length - 1] switch
        {
            'f' or 'F' => float.TryParse(Head(number), Real, Invariant, out var value) ? value : null,
            'd' or 'D' => double.TryParse(Head(number), Real, Invariant, out var value) ? value : null,
            'm' or 'M' => decimal.TryParse(Head(number), Real, Invariant, out var value) ? value : null,
            _ when isWhole => long.TryParse(number, Whole, Invariant, out var value) ? value : null,
            _ => double.TryParse(number, Real, Invariant, out var value) ? value : null,
        };
    }

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static string Head(string number) => number.Substring(0, number.Length - 1);

    /// <summary>
    /// The bits of an int where 32 are enough, of a long where not: <c>0xFFFFFFFF</c> is -1, <c>0xFFFFFFFFu</c> is not.
    /// </summary>
    private static long? ParseBits(string digits, int radix)
    {
        var isUnsigned = digits.EndsWith("u", StringComparison.OrdinalIgnoreCase);
        if (isUnsigned) digits = Head(digits);
        ulong value = 0;
        foreach (var c in digits)
        {
            var digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(c));
            if (digit < 0 || digit >= radix || value > ulong.MaxValue / (ulong)radix) return null;
            value = (value * (ulong)radix) + (ulong)digit;
        }

        if (digits.Length == 0 || (isUnsigned && value > long.MaxValue)) return null;
        return value <= uint.MaxValue && !isUnsigned ? (long)unchecked((int)value) : unchecked((long)value);
    }
}
