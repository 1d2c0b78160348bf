using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// What Scriban decides at run time, one value at a time, is decided here for all values of an expression: the type
/// that two of them share, and the C# that turns one into it without changing what it prints.
/// </summary>
internal static class Conversions
{
    /// <summary>C# of the text that Scriban prints for a value that is not null.</summary>
    public static string ToText(Bound value) => value.Type.Kind switch
    {
        TypeKind.String or TypeKind.Error => value.Code,
        TypeKind.Inert or TypeKind.Enum => $"{value.Code}.ToString()",
        _ => $"{Runtime.Functions}TemplateText.Of({value.Code})",
    };

    /// <summary>C# of the text of a value that may be null: null prints nothing.</summary>
    public static string ToPrintedText(Bound value) => value.Type switch
    {
        { Kind: TypeKind.Null } => "\"\"",
        { IsNullable: true, Kind: not TypeKind.String } => $"{Runtime.Functions}TemplateText.Of({value.Code})",
        _ => ToText(value),
    };

    /// <summary>
    /// The type of a place that holds the value: whole numbers are long there, and null alone is a scalar.
    /// </summary>
    public static TypeRef Widen(TypeRef type) => type.Kind switch
    {
        TypeKind.Null => TypeRef.Mixed(Safety.Inert).OrNull(),
        TypeKind.Integer => TypeRef.Integer with { IsNullable = type.IsNullable },
        _ => type,
    };

    /// <summary>The type that both can take, or null.</summary>
    public static TypeRef? Unify(TypeRef a, TypeRef b)
    {
        if (a.IsError || b.IsError) return TypeRef.Error;
        if (a.Kind == TypeKind.Null) return b.OrNull();
        if (b.Kind == TypeKind.Null) return a.OrNull();
        return UnifyNotNull(a, b) is { } type ? type with { IsNullable = a.IsNullable || b.IsNullable } : null;
    }

    /// <summary>C# that turns a value into a type that <see cref="Unify"/> gave.</summary>
    public static string Convert(Bound value, TypeRef type)
    {
        if (type.Kind == TypeKind.Mixed && value.Type.Kind is not (TypeKind.Mixed or TypeKind.Null))
        {
            return $"((object{(value.Type.IsNullable ? "?" : "")}){value.Code})";
        }

        if (type.Kind != TypeKind.String || value.Type.Kind is TypeKind.String or TypeKind.Null) return value.Code;
        if (!value.Type.IsNullable) return ToText(value);
        return value.Type.Kind is TypeKind.Inert or TypeKind.Enum
            ? $"{value.Code}{(value.IsChain ? "." : "?.")}ToString()"
            : $"{Runtime.Functions}TemplateText.OfOrNull({value.Code})";
    }

    /// <summary>
    /// Numbers of two kinds stay apart, since a whole one divides otherwise than a fraction; so do numbers and texts,
    /// since <c>+</c> adds the ones and joins the others.
    /// </summary>
    private static TypeRef? UnifyNotNull(TypeRef a, TypeRef b)
    {
        if (a.Kind == TypeKind.Integer && b.Kind == TypeKind.Integer) return TypeRef.Integer;
        if (a.Kind == TypeKind.List && b.Kind == TypeKind.List) return UnifyLists(a, b);
        if (a.Kind == TypeKind.Object && b.Kind == TypeKind.Object) return UnifyObjects(a, b);
        if (a.CSharp == b.CSharp) return a with { Safety = a.Safety.And(b.Safety) };
        if (a.IsText && b.IsText) return TypeRef.Text(a.TextSafety.And(b.TextSafety));
        return a.IsScalar && b.IsScalar ? TypeRef.Mixed(a.TextSafety.And(b.TextSafety)) : null;
    }

    private static TypeRef? UnifyLists(TypeRef a, TypeRef b) =>
        a.CSharp == b.CSharp && Unify(a.Element!, b.Element!) is { } element ? a with { Element = element } : null;

    private static TypeRef? UnifyObjects(TypeRef a, TypeRef b)
    {
        if (!a.Members.Select(static m => m.Name).SequenceEqual(b.Members.Select(static m => m.Name))) return null;
        var members = ImmutableArray.CreateBuilder<ModelMember>();
        for (var i = 0; i < a.Members.Count; i++)
        {
            if (a.Members[i].Type.Declaration != b.Members[i].Type.Declaration) return null;
            if (Unify(a.Members[i].Type, b.Members[i].Type) is not { } type) return null;
            members.Add(a.Members[i] with { Type = type });
        }

        return TypeRef.ObjectOf(members.ToImmutable());
    }
}
