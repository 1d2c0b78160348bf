using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tb4Gen.TemplateCompiler.Syntax;

/// <summary>A statement as written.</summary>
internal abstract record Statement(TextSpan Span)
{
    /// <summary>Where the tag begins in which it stands; negative for text.</summary>
    public int Tag { get; init; } = -1;
}

/// <summary>Text outside of tags.</summary>
internal sealed record TextStatement(TextSpan Span, string Text) : Statement(Span);

/// <summary>An expression whose value is printed.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">What is printed.</param>
/// <param name="Indent">What goes before each further line of the value.</param>
internal sealed record PrintStatement(TextSpan Span, Expression Value, string Indent) : Statement(Span);

/// <summary><c>name = value</c>; compound forms are already taken apart. A local's name begins with <c>$</c>.</summary>
internal sealed record AssignmentStatement(TextSpan Span, string Name, TextSpan NameSpan, Expression Value) : Statement(
    Span);

/// <summary>
/// <c>x++</c>, <c>--x</c>: assigns and prints; behind the name, the sign prints what was there before.
/// </summary>
internal sealed record IncrementStatement(PrintStatement Print, AssignmentStatement Assignment, bool PrintsFirst)
    : Statement(Assignment.Span);

internal sealed record IfStatement(
    TextSpan Span, ImmutableArray<IfBranch> Branches, ImmutableArray<Statement> Else) : Statement(Span);

internal sealed record IfBranch(Expression Condition, ImmutableArray<Statement> Body);

internal sealed record ForStatement(
    TextSpan Span, string Variable, TextSpan VariableSpan, Expression List, ForOptions Options,
    ImmutableArray<Statement> Body, ImmutableArray<Statement> Else) : Statement(Span);

internal sealed record ForOptions(Expression? Limit, Expression? Offset, bool IsReversed);

internal sealed record CaseStatement(
    TextSpan Span, Expression Value, ImmutableArray<WhenBranch> Branches, ImmutableArray<Statement> Else) : Statement(
        Span);

internal sealed record WhenBranch(ImmutableArray<Expression> Values, ImmutableArray<Statement> Body);

internal sealed record CaptureStatement(
    TextSpan Span, string Name, TextSpan NameSpan, ImmutableArray<Statement> Body) : Statement(Span);

internal sealed record WhileStatement(
    TextSpan Span, Expression Condition, ImmutableArray<Statement> Body) : Statement(Span);

internal sealed record WithStatement(
    TextSpan Span, Expression Target, ImmutableArray<Statement> Body) : Statement(Span);

internal sealed record FuncStatement(
    TextSpan Span, string Name, TextSpan NameSpan, ImmutableArray<FuncParameter> Parameters,
    ImmutableArray<Statement> Body) : Statement(Span);

/// <summary>A parameter of a function; without a default it must be given.</summary>
internal sealed record FuncParameter(string Name, TextSpan Span, Expression? Default);

/// <summary>Ends a function with a value, or the page.</summary>
internal sealed record RetStatement(TextSpan Span, Expression? Value) : Statement(Span);

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed record JumpStatement(TextSpan Span, string Keyword) : Statement(Span);
