using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Parsing;

namespace Tb4Gen.TemplateCompiler.Lexing;

/// <summary>
/// Cuts a template into one flat list of tokens: text, tag openings and closings, and the code between them. White
/// space control is applied here, since it depends on nothing but the source text.
/// </summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly ErrorList _errors;
    private readonly CodeLexer _code;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private int _position;

    /// <summary>The strip sign of the tag that was closed last; it acts on the text behind it.</summary>
    private char _leftStrip;

    public Lexer(string text, ErrorList errors)
    {
        _text = text;
        _errors = errors;
        _code = new CodeLexer(text, _tokens, errors);
    }

    /// <summary>The tokens of the page from a position on; the last is <see cref="TokenKind.End"/>.</summary>
    public ImmutableArray<Token> ReadPage(int start)
    {
        _position = start;
        while (_position < _text.Length) ReadTextAndTag();
        _tokens.Add(new Token(TokenKind.End, new TextSpan(_text.Length, 0), ""));
        return _tokens.ToImmutable();
    }

    /// <summary>The tokens of code that stands in no tag, as front matter does.</summary>
    public ImmutableArray<Token> ReadCode(int start, int end)
    {
        _code.ReadTo(start, end);
        _tokens.Add(new Token(TokenKind.End, new TextSpan(end, 0), ""));
        return _tokens.ToImmutable();
    }

    private void ReadTextAndTag()
    {
        var start = _position;
        var end = FindTag(start, out var escape);
        var open = end + (escape > 0 ? escape + 2 : 2);
        var sign = end < _text.Length && open < _text.Length ? _text[open] : '\0';
        // Inside of an escape block everything is text, so a sign would be ambiguous only where the block begins with
        // one.
        var strip = sign is '-' or '~' ? sign : '\0';
        AddText(start, end, strip);
        var indent = strip == '\0' && end < _text.Length ? IndentBefore(end, start) : "";
        _leftStrip = '\0';
        if (end == _text.Length)
        {
            _position = end;
            return;
        }

        _position = open + (strip == '\0' ? 0 : 1);
        if (escape > 0) ReadEscape(escape);
        else ReadTag(end, strip, indent);
    }

    private void ReadTag(int start, char strip, string indent)
    {
        if (strip == '-' && _position < _text.Length && IsOperandStart(_text[_position]) && !IsKeyword(_position))
        {
            _errors.Report(TemplateErrors.MinusIsStrip, new TextSpan(start, _position - start + 1), _text[_position]);
        }

        _tokens.Add(new Token(TokenKind.TagOpen, TextSpan.FromBounds(start, _position), "{{") { Indent = indent });
        var end = _code.ReadTag(_position);
        if (end < 0)
        {
            _errors.Report(TemplateErrors.UnclosedTag, new TextSpan(start, 2));
            _position = _text.Length;
            return;
        }

        var closeStrip = _text[end] is '-' or '~' ? _text[end] : '\0';
        _position = end + (closeStrip == '\0' ? 2 : 3);
        _leftStrip = closeStrip;
        _tokens.Add(new Token(TokenKind.TagClose, TextSpan.FromBounds(end, _position), "}}"));
    }

    /// <summary>An unclosed escape block prints to the end of the file; Scriban calls that no error.</summary>
    private void ReadEscape(int percents)
    {
        var close = "}" + new string('%', percents) + "}";
        var end = _text.IndexOf(close, _position, StringComparison.Ordinal);
        var contentEnd = end < 0 ? _text.Length : end;
        var sign = end > _position && _text[end - 1] is '-' or '~' ? _text[end - 1] : '\0';
        if (sign != '\0') contentEnd--;
        if (contentEnd > _position) AddTextToken(_position, contentEnd);
        _position = end < 0 ? _text.Length : end + close.Length;
        _leftStrip = sign;
    }

    /// <summary>
    /// The next <c>{{</c> or <c>{%{</c>; <paramref name="percents"/> counts the percent signs of the latter.
    /// </summary>
    private int FindTag(int start, out int percents)
    {
        percents = 0;
        for (var i = start; i < _text.Length - 1; i++)
        {
            if (_text[i] != '{') continue;
            if (_text[i + 1] == '{') return i;
            var end = i + 1;
            while (end < _text.Length && _text[end] == '%') end++;
            if (end == i + 1 || end == _text.Length || _text[end] != '{') continue;
            percents = end - i - 1;
            return i;
        }

        return _text.Length;
    }

    private void AddText(int start, int end, char rightStrip)
    {
        if (_leftStrip == '-')
        {
            while (start < end && char.IsWhiteSpace(_text[start])) start++;
        }
        else if (_leftStrip == '~')
        {
            start = SkipLineEnd(start, end);
        }

        var stopsAtNewline = rightStrip == '~';
        while (rightStrip != '\0' && end > start && char.IsWhiteSpace(_text[end - 1])
            && !(stopsAtNewline && _text[end - 1] == '\n'))
        {
            end--;
        }

        if (end > start) AddTextToken(start, end);
    }

    private int SkipLineEnd(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            if (_text[start++] == '\n') break;
        }

        return start;
    }

    private void AddTextToken(int start, int end) =>
        _tokens.Add(new Token(TokenKind.Text, TextSpan.FromBounds(start, end), _text.Substring(start, end - start)));

    /// <summary>
    /// Scriban looks at the source text, so blanks count even where a <c>~}}</c> took the newline before them; a
    /// <c>-}}</c> takes them away.
    /// </summary>
    private string IndentBefore(int tag, int textStart)
    {
        var start = tag;
        while (start > textStart && _text[start - 1] is not '\n' && char.IsWhiteSpace(_text[start - 1])) start--;
        var beginsLine = start == 0 || _text[start - 1] == '\n';
        var stripped = _leftStrip == '-' && string.IsNullOrWhiteSpace(_text.Substring(textStart, tag - textStart));
        return beginsLine && !stripped ? _text.Substring(start, tag - start) : "";
    }

    /// <summary>Nobody can mean the negative value of a statement's word: <c>{{-end}}</c> is clear.</summary>
    private bool IsKeyword(int start)
    {
        var end = start;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_')) end++;
        return Keywords.IsStatement(_text.Substring(start, end - start)) && (end == _text.Length || _text[end] != '.');
    }

    private static bool IsOperandStart(char c) => char.IsLetterOrDigit(c) || c is '(' or '$' or '_';
}
