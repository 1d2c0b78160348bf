using System.Collections.Immutable;

namespace Tb4Gen.TemplateCompiler.Syntax;

/// <summary>Finds out about a whole template what must be known before its first statement is bound.</summary>
internal static class SyntaxWalker
{
    /// <summary>Names that are assigned at more than one place.</summary>
    public static IEnumerable<string> Reassigned(ImmutableArray<Statement> body) => Assigned(body)
        .GroupBy(static n => n)
        .Where(static g => g.Count() > 1)
        .Select(static g => g.Key);

    /// <summary>Names that are assigned, once for each place.</summary>
    public static IEnumerable<string> Assigned(ImmutableArray<Statement> body) => All(body)
        .Select(static s => s is AssignmentStatement a ? a.Name : s is CaptureStatement c ? c.Name : null)
        .OfType<string>();

    /// <summary>Whether a name is read or called.</summary>
    public static bool Uses(ImmutableArray<Statement> body, Func<Expression, bool> isUse) =>
        All(body).SelectMany(ExpressionsOf).SelectMany(Descend).Any(isUse);

    /// <summary>Names of the partials that are included.</summary>
    public static IEnumerable<string> Includes(ImmutableArray<Statement> body) => All(body)
        .SelectMany(ExpressionsOf)
        .SelectMany(Descend)
        .OfType<CallExpression>()
        .Where(static c => c.Function is NameExpression { Name: "include" } && !c.Arguments.IsEmpty)
        .Select(static c => c.Arguments[0].Value)
        .OfType<LiteralExpression>()
        .Select(static l => l.Value)
        .OfType<string>();

    private static IEnumerable<Statement> All(ImmutableArray<Statement> body) =>
        body.SelectMany(static s => BodiesOf(s).SelectMany(All).Prepend(s));

    private static IEnumerable<ImmutableArray<Statement>> BodiesOf(Statement statement) => statement switch
    {
        IncrementStatement s => [[s.Print, s.Assignment]],
        IfStatement s => s.Branches.Select(static b => b.Body).Append(s.Else),
        ForStatement s => [s.Body, s.Else],
        CaseStatement s => s.Branches.Select(static b => b.Body).Append(s.Else),
        CaptureStatement s => [s.Body],
        WhileStatement s => [s.Body],
        WithStatement s => [s.Body],
        FuncStatement s => [s.Body],
        _ => [],
    };

    private static IEnumerable<Expression> ExpressionsOf(Statement statement) => statement switch
    {
        PrintStatement s => [s.Value],
        AssignmentStatement s => [s.Value],
        IfStatement s => s.Branches.Select(static b => b.Condition),
        ForStatement s => new[] { s.List, s.Options.Limit, s.Options.Offset }.OfType<Expression>(),
        WhileStatement s => [s.Condition],
        WithStatement s => [s.Target],
        FuncStatement s => s.Parameters.Select(static p => p.Default).OfType<Expression>(),
        RetStatement { Value: { } value } => [value],
        CaseStatement s => s.Branches.SelectMany(static b => b.Values).Prepend(s.Value),
        _ => [],
    };

    private static IEnumerable<Expression> Descend(Expression expression) =>
        Children(expression).SelectMany(Descend).Prepend(expression);

    private static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        MemberExpression e => [e.Target],
        IndexExpression e => [e.Target, e.Index],
        UnaryExpression e => [e.Operand],
        BinaryExpression e => [e.Left, e.Right],
        ConditionalExpression e => [e.Condition, e.WhenTrue, e.WhenFalse],
        CallExpression e => e.Arguments.Select(static a => a.Value).Prepend(e.Function),
        PipeExpression e => [e.Left, e.Right],
        ListExpression e => e.Items,
        ObjectExpression e => e.Members.Select(static m => m.Value),
        InterpolatedExpression e => e.Parts,
        _ => [],
    };
}
