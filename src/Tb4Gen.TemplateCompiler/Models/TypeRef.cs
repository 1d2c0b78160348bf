using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Compatibility;

namespace Tb4Gen.TemplateCompiler.Models;

/// <summary>A type as data: Roslyn's symbols must not outlive one run of the compiler.</summary>
/// <param name="Kind">What can be done with it.</param>
/// <param name="CSharp">Its fully qualified C# name without a question mark.</param>
/// <param name="IsValueType">Whether null needs <c>Nullable</c>.</param>
internal sealed record TypeRef(TypeKind Kind, string CSharp, bool IsValueType)
{
    public static readonly TypeRef Error = new(TypeKind.Error, "object", false);
    public static readonly TypeRef Null = new(TypeKind.Null, "object", false) { IsNullable = true };
    public static readonly TypeRef Bool = new(TypeKind.Bool, "bool", true);
    public static readonly TypeRef Integer = new(TypeKind.Integer, "long", true);
    public static readonly TypeRef Double = new(TypeKind.Double, "double", true);
    public static readonly TypeRef FreeText = new(TypeKind.String, "string", false);
    public static readonly TypeRef FreeMixed = new(TypeKind.Mixed, "object", false);

    public bool IsNullable { get; init; }

    /// <summary>Type of the items of a list.</summary>
    public TypeRef? Element { get; init; }

    /// <summary>Members of an object literal, in its order.</summary>
    public EquatableArray<ModelMember> Members { get; init; }

    /// <summary>Of text and of what has an alphabet: which formats it fits.</summary>
    public Safety Safety { get; init; } = Safety.Free;

    public bool IsError => Kind == TypeKind.Error;

    public bool IsNumber => Kind is TypeKind.Integer or TypeKind.Double;

    /// <summary>Whether it has a text: what Scriban prints other than as an object or a list.</summary>
    public bool IsScalar =>
        Kind is TypeKind.Bool or TypeKind.Integer or TypeKind.Double or TypeKind.String or TypeKind.Enum
        or TypeKind.Inert or TypeKind.Mixed;

    /// <summary>
    /// Whether it is text in Scriban's eyes: what <c>+</c> joins and <c>&lt;</c> orders by its letters.
    /// </summary>
    public bool IsText => Kind is TypeKind.String or TypeKind.Inert or TypeKind.Enum;

    /// <summary>Safety of its text; of a list and an object, that of the least safe text in it.</summary>
    public Safety TextSafety => Kind switch
    {
        TypeKind.String or TypeKind.Inert or TypeKind.Mixed => Safety,
        TypeKind.List => Element!.TextSafety,
        TypeKind.Object => Members.Aggregate(Safety.Inert, static (safety, m) => safety.And(m.Type.TextSafety)),
        _ => Safety.Inert,
    };

    /// <summary>As C# declares it.</summary>
    public string Declaration => IsNullable ? CSharp + "?" : CSharp;

    public static TypeRef Text(Safety safety) => FreeText with { Safety = safety };

    public static TypeRef Mixed(Safety safety) => FreeMixed with { Safety = safety };

    public static TypeRef ObjectOf(ImmutableArray<ModelMember> members) =>
        new(TypeKind.Object, Runtime.Functions + "TemplateObject", false) { Members = members };

    public static TypeRef ListOf(TypeRef element) =>
        new(TypeKind.List, $"global::System.Collections.Immutable.ImmutableArray<{element.Declaration}>", true)
        {
            Element = element,
        };

    public TypeRef OrNull() => this with { IsNullable = true };

    public TypeRef NotNull() => this with { IsNullable = false };

    /// <summary>As messages call it.</summary>
    public string Describe() => Kind switch
    {
        TypeKind.Null => "null",
        TypeKind.Bool => "a bool",
        TypeKind.Integer or TypeKind.Double => "a number",
        TypeKind.String => "text",
        TypeKind.Mixed => "a value of more than one type",
        TypeKind.Object => "an object",
        TypeKind.List => "a list",
        _ => SimpleName,
    };

    public string SimpleName => CSharp.Substring(CSharp.LastIndexOf('.') + 1);
}
