using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Equality of values of one type, of numbers, and of a value with a text: Scriban compares the printed text as soon
/// as one side is text. Other mixtures are surely mistakes.
/// </summary>
internal sealed class EqualityBinder(BindContext context)
{
    public Bound Bind(Bound left, Bound right, bool negate, TextSpan span)
    {
        if (left.Type.IsError || right.Type.IsError) return Bound.Error(span);
        if (Code(left, right) is not { } code)
        {
            return context.Fail(
                TemplateErrors.Types, span, $"{left.Type.Describe()} and {right.Type.Describe()} are never equal");
        }

        CheckEnum(left, right);
        CheckEnum(right, left);
        return new(TypeRef.Bool, negate ? $"!{code}" : code, span) { Origins = [.. left.Origins, .. right.Origins] };
    }

    private static string? Code(Bound left, Bound right)
    {
        var (a, b) = (left.Type, right.Type);
        if (a.Kind == TypeKind.Null || b.Kind == TypeKind.Null) return $"({left.Code} == {right.Code})";
        if ((a.IsNumber && b.IsNumber) || (a.Kind == TypeKind.Bool && b.Kind == TypeKind.Bool))
        {
            return $"({left.Code} == {right.Code})";
        }

        if (a.Kind == TypeKind.Record && a.CSharp == b.CSharp) return $"({left.Code} == {right.Code})";
        var isText = a.Kind == TypeKind.String || b.Kind == TypeKind.String;
        if (!a.IsScalar || !b.IsScalar || !(isText || a.CSharp == b.CSharp)) return null;
        return $"string.Equals({Text(left)}, {Text(right)})";
    }

    private static string Text(Bound value) => Conversions.Convert(value, TypeRef.FreeText);

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
