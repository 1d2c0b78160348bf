using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Lexing;

namespace Tb4Gen.TemplateCompiler.Parsing;

/// <summary>A position in the tokens of a template.</summary>
internal sealed class TokenReader(ImmutableArray<Token> tokens, ErrorList errors)
{
    private int _position;

    public ImmutableArray<Token> All => tokens;

    public Token Current => tokens[_position];

    public Token Next => tokens[Math.Min(_position + 1, tokens.Length - 1)];

    public Token Previous => tokens[Math.Max(_position - 1, 0)];

    public ErrorList Errors => errors;

    public bool AtStatementEnd => Current.Kind is TokenKind.Separator or TokenKind.TagClose or TokenKind.End;

    public Token Take()
    {
        var token = Current;
        if (_position < tokens.Length - 1) _position++;
        return token;
    }

    public bool TryTake(string text)
    {
        if (!Current.Is(text)) return false;
        Take();
        return true;
    }

    public bool TryTakeWord(string word)
    {
        if (!Current.IsWord(word)) return false;
        Take();
        return true;
    }

    public void Expect(string text)
    {
        if (!TryTake(text)) ReportUnexpected($"`{text}`");
    }

    public void ReportUnexpected(string expected) =>
        errors.Report(TemplateErrors.Unexpected, SpanOfCurrent(), Describe(Current), expected);

    public TextSpan From(int start) => TextSpan.FromBounds(start, Math.Max(start, Previous.Span.End));

    private TextSpan SpanOfCurrent() => Current.Kind == TokenKind.Text ? new(Current.Span.Start, 1) : Current.Span;

    private static string Describe(Token token) => token.Kind switch
    {
        TokenKind.Text => "text",
        TokenKind.End => "the end of the template",
        TokenKind.Separator => token.Text == ";" ? "`;`" : "the end of the line",
        _ => $"`{token.Text}`",
    };
}
