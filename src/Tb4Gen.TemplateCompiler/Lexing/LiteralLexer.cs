using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;

namespace Tb4Gen.TemplateCompiler.Lexing;

/// <summary>Reads numbers and strings.</summary>
internal sealed class LiteralLexer(string text, ErrorList errors)
{
    public Token Read(int start, int limit) => text[start] switch
    {
        '`' => ReadVerbatim(start, limit),
        '"' or '\'' => ReadString(start, limit),
        _ => ReadNumber(start, limit),
    };

    private Token ReadVerbatim(int start, int limit)
    {
        var value = new StringBuilder();
        for (var i = start + 1; i < limit; i++)
        {
            if (text[i] == '`')
            {
                if (i + 1 == limit || text[i + 1] != '`') return String(start, i + 1, value);
                i++;
            }

            value.Append(text[i]);
        }

        return Unclosed(start, value);
    }

    private Token ReadString(int start, int limit)
    {
        var value = new StringBuilder();
        for (var i = start + 1; i < limit; i++)
        {
            if (text[i] == text[start]) return String(start, i + 1, value);
            if (text[i] == '\\' && i + 1 < limit) i = ReadEscape(i, limit, value);
            else value.Append(text[i]);
        }

        return Unclosed(start, value);
    }

    /// <returns>Position of the escape's last character.</returns>
    private int ReadEscape(int backslash, int limit, StringBuilder value)
    {
        var c = text[backslash + 1];
        var index = "'\"\\nrtbfv0".IndexOf(c);
        if (index >= 0)
        {
            value.Append("'\"\\\n\r\t\b\f\v\0"[index]);
            return backslash + 1;
        }

        if (c is '\n' or '\r')
        {
            var crlf = c == '\r' && backslash + 2 < limit && text[backslash + 2] == '\n';
            return backslash + (crlf ? 2 : 1);
        }

        var digits = c switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits > 0 && backslash + 2 + digits <= limit && int.TryParse(
            text.Substring(backslash + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out var code))
        {
            value.Append((char)code);
            return backslash + 1 + digits;
        }

        errors.Report(TemplateErrors.BadEscape, new TextSpan(backslash, 2), text.Substring(backslash, 2));
        return backslash + 1;
    }

    private Token String(int start, int end, StringBuilder value) =>
        new(TokenKind.String, TextSpan.FromBounds(start, end), text.Substring(start, end - start))
        {
            Value = value.ToString(),
        };

    private Token Unclosed(int start, StringBuilder value)
    {
        errors.Report(TemplateErrors.UnclosedString, new TextSpan(start, 1));
        // Up to the end of the line: the rest of the template is still read.
        var end = text.IndexOf("}}", start, StringComparison.Ordinal);
        return String(start, end < 0 ? text.Length : end, value);
    }

    private Token ReadNumber(int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || IsFraction(start, end, limit)
            || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E' && !IsPrefixed(start, limit))))
        {
            end++;
        }

        var span = TextSpan.FromBounds(start, end);
        var written = text.Substring(start, end - start);
        if (Parse(written.Replace("_", "")) is { } value)
        {
            return new Token(value is long ? TokenKind.Integer : TokenKind.Double, span, written) { Value = value };
        }

        errors.Report(TemplateErrors.BadNumber, span, written);
        return new Token(TokenKind.Integer, span, written) { Value = 0L };
    }

    private bool IsPrefixed(int start, int limit) =>
        text[start] == '0' && start + 1 < limit && text[start + 1] is 'x' or 'X' or 'b' or 'B';

    /// <summary>A dot belongs to the number unless it begins a range or a member.</summary>
    private bool IsFraction(int start, int position, int limit) =>
        text[position] == '.' && position + 1 < limit && char.IsDigit(text[position + 1])
        && text.IndexOf('.', start, position - start) < 0;

    private static object? Parse(string number)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (number.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(number.Substring(2), NumberStyles.AllowHexSpecifier, invariant, out var hex)
                ? hex
                : null;
        }

        if (number.StartsWith("0b", StringComparison.OrdinalIgnoreCase)) return ParseBinary(number.Substring(2));
        if (long.TryParse(number, NumberStyles.None, invariant, out var integer)) return integer;
        if (!double.TryParse(number, NumberStyles.Float, invariant, out var real)) return null;
        // Scriban reads 1e3 as the integer 1000.
        return number.IndexOf('.') < 0 && Math.Abs(real) < long.MaxValue && real == Math.Floor(real) && real <= 1e15
            ? (long)real
            : real;
    }

    private static long? ParseBinary(string digits)
    {
        if (digits.Length is 0 or > 63) return null;
        long value = 0;
        foreach (var c in digits)
        {
            if (c is not ('0' or '1')) return null;
            value = (value << 1) | (c == '1' ? 1L : 0L);
        }

        return value;
    }
}
