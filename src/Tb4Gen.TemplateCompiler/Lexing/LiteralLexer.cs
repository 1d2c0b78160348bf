using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;

namespace Tb4Gen.TemplateCompiler.Lexing;

/// <summary>Reads strings, and what stands between the braces of an interpolated one.</summary>
internal sealed class LiteralLexer(string text, ErrorList errors, int depth)
{
    private readonly NumberLexer _numbers = new(text, errors);

    public Token Read(int start, int limit) => text[start] switch
    {
        '`' => ReadVerbatim(start, limit),
        '"' or '\'' => ReadString(start, limit),
        '$' => ReadInterpolated(start, limit),
        _ => _numbers.Read(start, limit),
    };

    /// <summary>
    /// <c>$"a{b}c"</c>: its value is the list of its parts, a string or the tokens of an expression. <c>\{</c> is a
    /// brace; a closing brace outside of an expression means itself.
    /// </summary>
    private Token ReadInterpolated(int start, int limit)
    {
        var parts = ImmutableArray.CreateBuilder<object>();
        var value = new StringBuilder();
        for (var i = start + 2; i < limit; i++)
        {
            if (text[i] == text[start + 1])
            {
                parts.Add(value.ToString());
                return Interpolated(start, i + 1, parts);
            }

            if (text[i] == '{')
            {
                parts.Add(value.ToString());
                value.Clear();
                i = ReadHole(i, limit, parts);
                if (i < 0) break;
            }
            else if (text[i] == '\\' && i + 1 < limit && text[i + 1] == '{') value.Append(text[++i]);
            else if (text[i] == '\\' && i + 1 < limit) i = ReadEscape(i, limit, value);
            else value.Append(text[i]);
        }

        errors.Report(TemplateErrors.UnclosedString, new TextSpan(start, 2));
        return Interpolated(start, EndOfTag(start), parts);
    }

    /// <returns>Position of the closing brace; negative where the line ends before it.</returns>
    private int ReadHole(int open, int limit, ImmutableArray<object>.Builder parts)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var close = new CodeLexer(text, tokens, errors, depth + 1).ReadHole(open + 1, limit);
        if (close < 0) return close;
        tokens.Add(new Token(TokenKind.End, new TextSpan(close, 1), "}"));
        parts.Add(tokens.ToImmutable());
        return close;
    }

    private Token Interpolated(int start, int end, ImmutableArray<object>.Builder parts) =>
        new(TokenKind.Interpolated, TextSpan.FromBounds(start, end), text.Substring(start, end - start))
        {
            Value = parts.ToImmutable(),
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
        return String(start, EndOfTag(start), value);
    }

    /// <summary>Up to the end of the tag: the rest of the template is still read.</summary>
    private int EndOfTag(int start)
    {
        var end = text.IndexOf("}}", start, StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }
}
