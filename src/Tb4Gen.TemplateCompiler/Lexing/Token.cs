using Microsoft.CodeAnalysis.Text;

namespace Tb4Gen.TemplateCompiler.Lexing;

/// <summary>One token of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands; for text, the part that is left after white space control.</param>
/// <param name="Text">As written.</param>
internal sealed record Token(TokenKind Kind, TextSpan Span, string Text)
{
    /// <summary>The value of a literal, or the name of a local.</summary>
    public object? Value { get; init; }

    /// <summary>Whether white space stands before it: <c>f (x)</c> and <c>f(x)</c> differ.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>
    /// Of a tag's opening: the blanks before it where it stands first on its line without a strip sign.
    /// </summary>
    public string Indent { get; init; } = "";

    public bool Is(string text) => Kind == TokenKind.Operator && Text == text;

    public bool IsWord(string text) => Kind == TokenKind.Identifier && Text == text;
}
