using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Operators by Scriban's rules, where their types make sense.</summary>
internal sealed class OperatorBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly EqualityBinder _equality = new(context);

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
                Type = operand.Type.Kind == TypeKind.Integer ? TypeRef.Integer : TypeRef.Double,
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
        "==" or "!=" when IsNull(binary.Right) => BindTest(binary),
        "==" or "!=" => _equality.Bind(
            expressions.Bind(binary.Left), expressions.Bind(binary.Right), binary.Operator == "!=", binary.Span),
        "<" or "<=" or ">" or ">=" => BindComparison(binary),
        "??" => BindDefault(binary),
        ".." or "..<" => BindRange(binary),
        "+" or "-" or "*" or "/" or "//" or "%" => BindArithmetic(binary),
        "<<" or ">>" => Unsupported(binary, "multiply or divide"),
        _ => Unsupported(binary, "use `??`"),
    };

    private static bool IsNull(Expression expression) => expression is LiteralExpression { Value: null };

    private Bound Unsupported(BinaryExpression binary, string instead) =>
        context.Fail(TemplateErrors.Unsupported, binary.OperatorSpan, $"`{binary.Operator}`", instead);

    private Bound BindTest(Expression expression)
    {
        var test = expressions.Conditions.Bind(expression);
        return new(TypeRef.Bool, test.Code, expression.Span) { Origins = test.Origins };
    }

    private Bound BindComparison(BinaryExpression binary)
    {
        var left = expressions.BindNotNull(binary.Left);
        var right = expressions.BindNotNull(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        return left.Type.IsNumber && right.Type.IsNumber
            ? new(TypeRef.Bool, $"({left.Code} {binary.Operator} {right.Code})", binary.Span)
            {
                Origins = [.. left.Origins, .. right.Origins],
            }
            : Mismatch(binary, left, right, "numbers");
    }

    /// <summary>Scriban's <c>??</c> replaces null only; an empty text stays.</summary>
    private Bound BindDefault(BinaryExpression binary)
    {
        var left = expressions.Bind(binary.Left);
        var right = expressions.Bind(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        if (!left.Type.IsNullable)
        {
            return context.Fail(
                TemplateErrors.Types, binary.OperatorSpan,
                $"the left side is {left.Type.Describe()} and never null: leave `??` out");
        }

        if (left.Type.Kind == TypeKind.Null) return right;
        if (Conversions.Unify(left.Type.NotNull(), right.Type) is not { } type)
        {
            return Mismatch(binary, left, right, "one type");
        }

        var code = $"({Conversions.Convert(left, type)} ?? {Conversions.Convert(right, type)})";
        return new(type, code, binary.Span) { Origins = [.. left.Origins, .. right.Origins] };
    }

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

    private Bound BindArithmetic(BinaryExpression binary)
    {
        var left = expressions.BindNotNull(binary.Left);
        var right = expressions.BindNotNull(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        if (binary.Operator == "+" && (left.Type.Kind == TypeKind.String || right.Type.Kind == TypeKind.String))
        {
            return Concat(binary, left, right);
        }

        if (!left.Type.IsNumber || !right.Type.IsNumber) return Mismatch(binary, left, right, "numbers");
        var integers = left.Type.Kind == TypeKind.Integer && right.Type.Kind == TypeKind.Integer;
        // The slash always gives a fraction: 7/2 is 3.5, and 10/2 prints as 5.
        var type = integers && binary.Operator != "/" ? TypeRef.Integer : TypeRef.Double;
        var method = binary.Operator switch
        {
            "+" => "Plus",
            "-" => "Minus",
            "*" => "Times",
            "/" => "Divide",
            "//" => "DivideTruncating",
            _ => "Modulo",
        };
        return new(type, $"{Runtime.Functions}TemplateMath.{method}({left.Code}, {right.Code})", binary.Span)
        {
            Origins = [.. left.Origins, .. right.Origins],
        };
    }

    private Bound Concat(BinaryExpression binary, Bound left, Bound right)
    {
        if (!left.Type.IsScalar || !right.Type.IsScalar) return Mismatch(binary, left, right, "texts or numbers");
        var type = TypeRef.Text(left.Type.TextSafety.And(right.Type.TextSafety));
        var code = $"string.Concat({Conversions.ToText(left)}, {Conversions.ToText(right)})";
        return new(type, code, binary.Span) { Origins = [.. left.Origins, .. right.Origins] };
    }

    private Bound Mismatch(BinaryExpression binary, Bound left, Bound right, string wanted) => context.Fail(
        TemplateErrors.Types, binary.Span,
        $"`{binary.Operator}` takes {wanted}, not {left.Type.Describe()} and {right.Type.Describe()}");
}
