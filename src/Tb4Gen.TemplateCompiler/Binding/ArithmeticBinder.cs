using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Sums and their like, of numbers; <c>+</c> joins texts and <c>*</c> repeats one.</summary>
internal sealed class ArithmeticBinder(BindContext context, ExpressionBinder expressions)
{
    public Bound Bind(BinaryExpression binary)
    {
        var left = expressions.BindNotNull(binary.Left);
        var right = expressions.BindNotNull(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        var isText = left.Type.Kind == TypeKind.String || right.Type.Kind == TypeKind.String;
        var result = binary.Operator switch
        {
            "+" when isText => Concat(binary, left, right),
            "*" when isText => Repeat(binary, left, right),
            "<<" or ">>" => Shift(binary, left, right),
            _ => Compute(binary, left, right),
        };
        return result with { Origins = [.. left.Origins, .. right.Origins] };
    }

    private Bound Compute(BinaryExpression binary, Bound left, Bound right)
    {
        if (!left.Type.IsNumber || !right.Type.IsNumber) return Mismatch(binary, left, right, "numbers");
        var type = Numbers.Widest(left.Type, right.Type);
        var method = binary.Operator switch
        {
            "+" => "Plus",
            "-" => "Minus",
            "*" => "Times",
            "/" => "Divide",
            "//" => "DivideWhole",
            _ => "Modulo",
        };
        var code = $"{Runtime.Functions}TemplateMath.{method}({Numbers.Cast(left, type)}, {Numbers.Cast(right, type)})";
        // The slash always gives a fraction: 7/2 is 3.5, and 10/2 prints as 5.
        return new(binary.Operator == "/" && type.Kind == TypeKind.Integer ? TypeRef.Double : type, code, binary.Span);
    }

    private Bound Concat(BinaryExpression binary, Bound left, Bound right)
    {
        if (!context.CanPrint(left.Type) || !context.CanPrint(right.Type))
        {
            return Mismatch(binary, left, right, "texts or numbers");
        }

        var type = TypeRef.Text(left.Type.TextSafety.And(right.Type.TextSafety));
        return new(type, $"string.Concat({Conversions.ToText(left)}, {Conversions.ToText(right)})", binary.Span);
    }

    private Bound Repeat(BinaryExpression binary, Bound left, Bound right)
    {
        var (text, count) = left.Type.Kind == TypeKind.String ? (left, right) : (right, left);
        return count.Type.Kind == TypeKind.Integer
            ? new(text.Type, $"{Runtime.Functions}TemplateStrings.Repeat({text.Code}, {count.Code})", binary.Span)
            : Mismatch(binary, left, right, "numbers, or a text and a whole number");
    }

    private Bound Shift(BinaryExpression binary, Bound left, Bound right)
    {
        if (left.Type.Kind == TypeKind.List)
        {
            return context.Fail(
                TemplateErrors.Unsupported, binary.OperatorSpan, $"`{binary.Operator}` on a list", "use `array.add`");
        }

        if (left.Type.Kind != TypeKind.Integer || right.Type.Kind != TypeKind.Integer)
        {
            return Mismatch(binary, left, right, "whole numbers");
        }

        var method = binary.Operator == "<<" ? "ShiftLeft" : "ShiftRight";
        var code = $"{Runtime.Functions}TemplateMath.{method}({left.Code}, {right.Code})";
        return new(TypeRef.Integer, code, binary.Span);
    }

    private Bound Mismatch(BinaryExpression binary, Bound left, Bound right, string wanted)
    {
        var isJoin = left.Type.Kind == TypeKind.List && binary.Operator == "+";
        var hint = isJoin ? "; lists are joined by `array.concat`" : "";
        return context.Fail(
            TemplateErrors.Types, binary.Span,
            $"`{binary.Operator}` takes {wanted}, not {left.Type.Describe()} and {right.Type.Describe()}{hint}");
    }
}
