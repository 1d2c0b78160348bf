using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Gives every expression its type and its C#. Everything that may be null is either tested before (the test's C#
/// pattern gives the value a new name, which <see cref="Scope.FindNarrowed"/> finds) or used with <c>?.</c> and
/// <c>??</c>.
/// </summary>
internal sealed class ExpressionBinder
{
    private readonly BindContext _context;
    private readonly MemberBinder _members;
    private readonly OperatorBinder _operators;
    private readonly CallBinder _calls;
    private readonly LiteralBinder _literals;

    public ExpressionBinder(BindContext context)
    {
        _context = context;
        Conditions = new(context, this);
        _members = new(context, this);
        _operators = new(context, this);
        _calls = new(context, this);
        _literals = new(context, this);
    }

    public ConditionBinder Conditions { get; }

    /// <summary>Binds what must give a value, be it null.</summary>
    public Bound Bind(Expression expression)
    {
        var value = BindStatement(expression);
        return value.IsVoid
            ? _context.Fail(
                TemplateErrors.Types, expression.Span,
                "this function prints and gives nothing: `capture` what it prints, or let it `ret` a value")
            : value;
    }

    /// <summary>Binds an expression that is a statement of its own, which may be a call that gives nothing.</summary>
    public Bound BindStatement(Expression expression) => expression switch
    {
        LiteralExpression literal => LiteralBinder.BindScalar(literal),
        NameExpression name => _members.BindName(name),
        LocalExpression local => _members.BindLocal(local),
        MemberExpression member => BindMemberOrFunction(member),
        IndexExpression index => _members.BindIndex(index),
        UnaryExpression unary => _operators.BindUnary(unary),
        BinaryExpression binary => _operators.BindBinary(binary),
        ConditionalExpression conditional => BindConditional(conditional),
        CallExpression call => _calls.BindCall(call),
        PipeExpression pipe => _calls.BindPipe(pipe),
        InterpolatedExpression text => _literals.BindInterpolated(text),
        ListExpression list => _literals.BindList(list),
        ObjectExpression members => _literals.BindObject(members),
        _ => Bound.Error(expression.Span),
    };

    /// <summary>Binds what must not be null.</summary>
    public Bound BindNotNull(Expression expression) => NotNull(Bind(expression), expression);

    /// <summary>Refuses a value that may be null.</summary>
    public Bound NotNull(Bound value, Expression expression)
    {
        if (!value.Type.IsNullable || value.Type.IsError) return value;
        return value.Type.Kind == TypeKind.Null
            ? _context.Fail(TemplateErrors.Types, value.Span, "`null` cannot stand here")
            : _context.Fail(TemplateErrors.NullAccess, value.Span, expression is NameExpression or MemberExpression
                ? ExpressionText.Of(expression)
                : "this");
    }

    private Bound BindMemberOrFunction(MemberExpression member) =>
        _calls.IsFunction(member) ? _calls.BindCall(new(member.Span, member, [])) : _members.BindMember(member);

    private Bound BindConditional(ConditionalExpression conditional)
    {
        var test = Conditions.BindBranch(conditional.Condition);
        var whenTrue = Conditions.BindUnder(test.WhenTrue, () => Bind(conditional.WhenTrue));
        var whenFalse = Conditions.BindUnder(test.WhenFalse, () => Bind(conditional.WhenFalse));
        if (Conversions.Unify(whenTrue.Type, whenFalse.Type) is not { } type)
        {
            return _context.Fail(
                TemplateErrors.Types, conditional.Span,
                $"the two sides of `:` differ: {whenTrue.Type.Describe()} and {whenFalse.Type.Describe()}");
        }

        Func<string, string> asTested = type.Kind == TypeKind.List ? OriginPath.Items : OriginPath.Value;
        var left = Conversions.Convert(whenTrue, type);
        var right = Conversions.Convert(whenFalse, type);
        return new(type, $"({test.Code} ? ({type.Declaration}){left} : ({type.Declaration}){right})", conditional.Span)
        {
            Origins = [.. whenTrue.Origins, .. whenFalse.Origins, .. test.Origins.Select(asTested)],
        };
    }
}
