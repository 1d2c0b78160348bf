using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Operators by Scriban's rules, where their types make sense.</summary>
internal sealed class OperatorBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly ComparisonBinder _comparisons = new(context, expressions);
    private readonly ArithmeticBinder _arithmetic = new(context, expressions);

    public Bound BindUnary(UnaryExpression unary)
    {
        if (unary.Operator == "!") return BindTest(unary);
        if (unary.Operator is "@" or "^")
        {
            return context.Fail(
                TemplateErrors.Unsupported, unary.Span, $"`{unary.Operator}`", "write the value itself");
        }

        var operand = expressions.BindNotNull(unary.Operand);
        if (operand.Type.IsError) return operand with { Span = unary.Span };
        return operand.Type.IsNumber
            ? operand with
            {
                Code = unary.Operator == "-" ? $"(-{operand.Code})" : operand.Code,
                Type = Numbers.Plain(operand.Type),
                Span = unary.Span,
                IsPath = false,
                Constant = null,
            }
            : context.Fail(
                TemplateErrors.Types, unary.Span, $"`{unary.Operator}` takes a number, not {operand.Type.Describe()}");
    }

    public Bound BindBinary(BinaryExpression binary) => binary.Operator switch
    {
        "&&" or "||" => BindTest(binary),
        "==" or "!=" when IsNull(binary.Left) || IsNull(binary.Right) => BindTest(binary),
        "==" or "!=" => _comparisons.BindEquality(binary),
        "<" or "<=" or ">" or ">=" => _comparisons.BindOrder(binary),
        "??" => BindDefault(binary),
        "?!" => BindReplacement(binary),
        ".." or "..<" => BindRange(binary),
        _ => _arithmetic.Bind(binary),
    };

    private static bool IsNull(Expression expression) => expression is LiteralExpression { Value: null };

    private Bound BindTest(Expression expression)
    {
        var condition = expressions.Conditions.Bind(expression);
        return new(TypeRef.Bool, condition.Code, expression.Span)
        {
            Constant = condition.Constant,
            Origins = condition.Origins,
        };
    }

    /// <summary>Scriban's <c>??</c> replaces null only; an empty text stays.</summary>
    private Bound BindDefault(BinaryExpression binary)
    {
        var left = expressions.Bind(binary.Left);
        var right = expressions.Bind(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        if (!left.Type.IsNullable) return NeverNull(binary, left);
        if (left.Type.Kind == TypeKind.Null) return right;
        if (Conversions.Unify(left.Type.NotNull(), right.Type) is not { } type)
        {
            return Mismatch(binary, left, right, "one type");
        }

        var code = $"({Conversions.Convert(left, type)} ?? {Conversions.Convert(right, type)})";
        return new(type, code, binary.Span) { Origins = [.. left.Origins, .. right.Origins] };
    }

    /// <summary>Scriban's <c>?!</c>: the right side where the left is there.</summary>
    private Bound BindReplacement(BinaryExpression binary)
    {
        var left = expressions.Bind(binary.Left);
        var right = expressions.Bind(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        if (!left.Type.IsNullable) return NeverNull(binary, left);
        if (left.Type.Kind == TypeKind.Null || right.Type.Kind == TypeKind.Null)
        {
            return left with { Span = binary.Span };
        }

        var type = Numbers.OfResult(right.Type).OrNull();
        return new(type, $"({left.Code} is null ? null : ({type.Declaration}){right.Code})", binary.Span)
        {
            Origins = [.. left.Origins, .. right.Origins],
        };
    }

    private Bound NeverNull(BinaryExpression binary, Bound left) => context.Fail(
        TemplateErrors.Types, binary.OperatorSpan,
        $"the left side is {left.Type.Describe()} and never null: leave `{binary.Operator}` out");

    private Bound BindRange(BinaryExpression binary)
    {
        var left = expressions.BindNotNull(binary.Left);
        var right = expressions.BindNotNull(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        if (left.Type.Kind != TypeKind.Integer || right.Type.Kind != TypeKind.Integer)
        {
            return Mismatch(binary, left, right, "whole numbers; put sums into parentheses");
        }

        var method = binary.Operator == ".." ? "Range" : "RangeExclusive";
        return new(
            TypeRef.ListOf(TypeRef.Integer), $"{Runtime.Functions}TemplateLists.{method}({left.Code}, {right.Code})",
            binary.Span)
        {
            Origins = [.. left.Origins.Concat(right.Origins).Select(OriginPath.Items)],
        };
    }

    private Bound Mismatch(BinaryExpression binary, Bound left, Bound right, string wanted) => context.Fail(
        TemplateErrors.Types, binary.Span,
        $"`{binary.Operator}` takes {wanted}, not {left.Type.Describe()} and {right.Type.Describe()}");
}
