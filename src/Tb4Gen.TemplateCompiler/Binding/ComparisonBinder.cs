using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Equality and order of values of one type, of numbers, and of a value with a text: Scriban compares the printed text
/// as soon as one side is text. Other mixtures are surely mistakes.
/// </summary>
internal sealed class ComparisonBinder(BindContext context, ExpressionBinder expressions)
{
    public Bound BindEquality(BinaryExpression binary)
    {
        var (left, right) = (expressions.Bind(binary.Left), expressions.Bind(binary.Right));
        return BindEquality(left, right, binary.Operator == "!=", binary.Span);
    }

    public Bound BindEquality(Bound left, Bound right, bool negate, TextSpan span)
    {
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(span);
        if (EqualCode(left, right) is not { } code) return Mismatch(negate ? "!=" : "==", left, right, span);
        CheckEnum(left, right);
        CheckEnum(right, left);
        return new(TypeRef.Bool, negate ? $"!{code}" : code, span)
        {
            Constant = EqualConstants(left, right) is { } equal ? equal != negate : null,
            Origins = [.. left.Origins, .. right.Origins],
        };
    }

    /// <summary>Texts by the code of their letters, wherever the machine stands.</summary>
    public Bound BindOrder(BinaryExpression binary)
    {
        var left = expressions.BindNotNull(binary.Left);
        var right = expressions.BindNotNull(binary.Right);
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(binary.Span);
        var isText = left.Type.IsText || right.Type.IsText;
        string code;
        if (left.Type.IsNumber && right.Type.IsNumber)
        {
            var type = Numbers.Widest(left.Type, right.Type);
            code = $"({Numbers.Cast(left, type)} {binary.Operator} {Numbers.Cast(right, type)})";
        }
        else if (isText && left.Type.IsScalar && right.Type.IsScalar)
        {
            code = $"(string.CompareOrdinal({Text(left)}, {Text(right)}) {binary.Operator} 0)";
        }
        else return Mismatch(binary.Operator, left, right, binary.Span);

        return new(TypeRef.Bool, code, binary.Span) { Origins = [.. left.Origins, .. right.Origins] };
    }

    private static string? EqualCode(Bound left, Bound right)
    {
        var (a, b) = (left.Type, right.Type);
        if (a.Kind == TypeKind.Null || b.Kind == TypeKind.Null)
        {
            return a.IsNullable && b.IsNullable && a.Kind != b.Kind ? $"({left.Code} == {right.Code})" : null;
        }

        if (a.IsNumber && b.IsNumber)
        {
            var type = Numbers.Widest(a, b);
            return $"({Numbers.Cast(left, type)} == {Numbers.Cast(right, type)})";
        }

        var isSame = a.CSharp == b.CSharp;
        if (isSame && a.Kind is TypeKind.Bool or TypeKind.Record) return $"({left.Code} == {right.Code})";
        if (isSame && a.Kind == TypeKind.List && !a.IsNullable && !b.IsNullable && a.Element!.IsScalar)
        {
            return $"{Runtime.Functions}TemplateLists.AreEqual({left.Code}, {right.Code})";
        }

        var isText = a.Kind == TypeKind.String || b.Kind == TypeKind.String || (isSame && a.IsText);
        return isText && a.IsScalar && b.IsScalar ? $"string.Equals({Text(left)}, {Text(right)})" : null;
    }

    private static string Text(Bound value) => Conversions.Convert(value, TypeRef.FreeText);

    private static bool? EqualConstants(Bound left, Bound right) =>
        left.Constant is { } a && right.Constant is { } b && a.GetType() == b.GetType() ? a.Equals(b) : null;

    private Bound Mismatch(string sign, Bound left, Bound right, TextSpan span) => context.Fail(
        TemplateErrors.Types, span,
        $"`{sign}` compares texts, numbers or values of one type, not {left.Type.Describe()} with "
        + right.Type.Describe());

    private void CheckEnum(Bound value, Bound literal)
    {
        if (value.Type.Kind != TypeKind.Enum || literal.Constant is not string text) return;
        if (context.Models.FindShape(value.Type.CSharp) is not { } shape || shape.EnumValues.Contains(text)) return;
        context.Report(
            TemplateErrors.Literal, literal.Span,
            $"{shape.SimpleName} has no `{text}`{Names.Hint(text, shape.EnumValues)}; "
            + $"it has {Names.List(shape.EnumValues)}");
    }
}
