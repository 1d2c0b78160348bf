using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tb4Gen.TemplateCompiler.Syntax;

/// <summary>An expression as written.</summary>
internal abstract record Expression(TextSpan Span);

/// <summary>Null, a bool, a number (long, double, float, decimal) or a string.</summary>
internal sealed record LiteralExpression(TextSpan Span, object? Value) : Expression(Span);

/// <summary><c>$"a{b}c"</c>: texts and values in their order.</summary>
internal sealed record InterpolatedExpression(TextSpan Span, ImmutableArray<Expression> Parts) : Expression(Span);

internal sealed record NameExpression(TextSpan Span, string Name) : Expression(Span);

/// <summary><c>$name</c>, or <c>$</c> with an empty name: the arguments of a partial.</summary>
internal sealed record LocalExpression(TextSpan Span, string Name) : Expression(Span);

internal sealed record MemberExpression(
    TextSpan Span, Expression Target, string Name, TextSpan NameSpan, bool IsConditional) : Expression(Span);

internal sealed record IndexExpression(TextSpan Span, Expression Target, Expression Index) : Expression(Span);

internal sealed record UnaryExpression(TextSpan Span, string Operator, Expression Operand) : Expression(Span);

internal sealed record BinaryExpression(
    TextSpan Span, Expression Left, string Operator, TextSpan OperatorSpan, Expression Right) : Expression(Span);

internal sealed record ConditionalExpression(
    TextSpan Span, Expression Condition, Expression WhenTrue, Expression WhenFalse) : Expression(Span);

/// <summary><c>f a b</c> or <c>f(a, b)</c>.</summary>
internal sealed record CallExpression(
    TextSpan Span, Expression Function, ImmutableArray<Argument> Arguments) : Expression(Span)
{
    /// <summary>Whether it was written as <c>f(a, b)</c>.</summary>
    public bool IsInParentheses { get; init; }
}

/// <summary><c>left | right</c>; the right side is a function or a call of one.</summary>
internal sealed record PipeExpression(TextSpan Span, Expression Left, Expression Right) : Expression(Span);

internal sealed record ListExpression(TextSpan Span, ImmutableArray<Expression> Items) : Expression(Span);

internal sealed record ObjectExpression(TextSpan Span, ImmutableArray<Argument> Members) : Expression(Span);

/// <summary>Stands where no expression could be read; the error is reported already.</summary>
internal sealed record MissingExpression(TextSpan Span) : Expression(Span);

/// <summary>An argument of a call; the name is null where it is given by position.</summary>
internal sealed record Argument(string? Name, TextSpan NameSpan, Expression Value);
