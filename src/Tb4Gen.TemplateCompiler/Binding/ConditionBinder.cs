using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Binds what is tested: a bool, or a value that may be null. In Scriban only null and false are false, so that a test
/// of a number, text or list is always true and surely meant otherwise.
/// </summary>
internal sealed class ConditionBinder(BindContext context, ExpressionBinder expressions)
{
    public Condition Bind(Expression expression) => expression switch
    {
        UnaryExpression { Operator: "!" } not => Negate(Bind(not.Operand)),
        BinaryExpression { Operator: "&&" } and => BindAnd(and),
        BinaryExpression { Operator: "||" } or => BindOr(or),
        BinaryExpression { Operator: "==" or "!=", Right: LiteralExpression { Value: null } } test
            => BindNullTest(test, test.Left),
        BinaryExpression { Operator: "==" or "!=", Left: LiteralExpression { Value: null } } test
            => BindNullTest(test, test.Right),
        _ => BindValue(expression),
    };

    /// <summary>Binds what decides between two ways through the template; one of them must not be dead.</summary>
    public Condition BindBranch(Expression expression)
    {
        var condition = Bind(expression);
        if (condition.Constant is { } value)
        {
            context.Report(TemplateErrors.ConstantCondition, expression.Span, value ? "true" : "false");
        }

        return condition;
    }

    /// <summary>Binds with the paths of a test known not to be null.</summary>
    public T BindUnder<T>(ImmutableArray<Narrowing> narrowings, Func<T> bind) =>
        context.InScope(new Scope(context.Scope), () =>
        {
            foreach (var narrowing in narrowings) context.Scope.Narrow(narrowing.Path, narrowing.Code);
            return bind();
        });

    public void BindUnder(ImmutableArray<Narrowing> narrowings, Action bind) => BindUnder(narrowings, () =>
    {
        bind();
        return true;
    });

    private static Condition Negate(Condition condition) =>
        new($"!{condition.Code}", condition.WhenFalse, condition.WhenTrue)
        {
            Constant = !condition.Constant,
            Origins = condition.Origins,
        };

    private Condition BindAnd(BinaryExpression and)
    {
        var left = Bind(and.Left);
        var right = BindUnder(left.WhenTrue, () => Bind(and.Right));
        return new($"({left.Code} && {right.Code})", left.WhenTrue.AddRange(right.WhenTrue), [])
        {
            Constant = left.Constant & right.Constant,
            Origins = left.Origins.AddRange(right.Origins),
        };
    }

    private Condition BindOr(BinaryExpression or)
    {
        var left = Bind(or.Left);
        var right = BindUnder(left.WhenFalse, () => Bind(or.Right));
        return new($"({left.Code} || {right.Code})", [], left.WhenFalse.AddRange(right.WhenFalse))
        {
            Constant = left.Constant | right.Constant,
            Origins = left.Origins.AddRange(right.Origins),
        };
    }

    private Condition BindNullTest(BinaryExpression test, Expression tested)
    {
        var value = expressions.Bind(tested);
        if (!value.Type.IsNullable && !value.Type.IsError)
        {
            context.Report(
                TemplateErrors.Literal, test.Span,
                $"this is {value.Type.Describe()} and never null: leave the test out");
            return Condition.Of("true");
        }

        var isThere = NotNull(value);
        return test.Operator == "!=" ? isThere : Negate(isThere);
    }

    private Condition BindValue(Expression expression)
    {
        var value = expressions.Bind(expression);
        if (value.Type.IsError) return Condition.Of("true");
        if (value.Type.Kind == TypeKind.Bool)
        {
            return Condition.Of(value.Type.IsNullable ? $"({value.Code} == true)" : value.Code) with
            {
                Constant = value.Constant as bool?,
                Origins = value.Origins,
            };
        }

        if (value.Type.IsNullable) return NotNull(value);
        var text = ExpressionText.Of(expression);
        var instead = value.Type.Kind switch
        {
            TypeKind.Integer or TypeKind.Double => $"{text} != 0",
            TypeKind.List => $"{text}.size > 0",
            TypeKind.String => $"{text} != \"\"",
            _ => "true",
        };
        context.Report(TemplateErrors.Condition, value.Span, value.Type.Describe(), instead);
        return Condition.Of("true");
    }

    private Condition NotNull(Bound value)
    {
        if (value.Type.Kind == TypeKind.Null) return Condition.Of("false") with { Constant = false };
        if (!value.IsPath) return Condition.Of($"({value.Code} is not null)") with { Origins = value.Origins };
        var name = context.NewName("known");
        return new($"({value.Code} is {{ }} {name})", [new(value.Code, name)], []) { Origins = value.Origins };
    }
}
