using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>The type of what a function gives, from the types that it takes.</summary>
internal static class ResultTypes
{
    /// <returns>Null where the members of an object have nothing in common.</returns>
    public static TypeRef? Of(ResultKind kind, List<TypeRef> arguments) => kind switch
    {
        ResultKind.Text => TextOf(arguments),
        ResultKind.InertText => TypeRef.Text(Safety.Inert),
        ResultKind.FreeText => TypeRef.FreeText,
        ResultKind.Json => TypeRef.Text(new("json")),
        ResultKind.TextList => TypeRef.ListOf(TextOf(arguments)),
        ResultKind.TextLists => TypeRef.ListOf(TypeRef.ListOf(TextOf(arguments))),
        ResultKind.InertTextList => TypeRef.ListOf(TypeRef.Text(Safety.Inert)),
        ResultKind.Bool => TypeRef.Bool,
        ResultKind.Integer => TypeRef.Integer,
        ResultKind.IntegerOrNull => TypeRef.Integer.OrNull(),
        ResultKind.Double => TypeRef.Double,
        ResultKind.DoubleOrNull => TypeRef.Double.OrNull(),
        ResultKind.FloatOrNull => (TypeRef.Double with { CSharp = "float" }).OrNull(),
        ResultKind.Number => arguments.Aggregate(Numbers.Plain(arguments[0]), Numbers.Widest),
        ResultKind.Quotient => arguments[1].Kind == TypeKind.Integer ? TypeRef.Integer : TypeRef.Double,
        ResultKind.CompactList => TypeRef.ListOf(arguments[0].Element!.NotNull()),
        ResultKind.ItemOrNull => arguments[0].Element!.OrNull(),
        ResultKind.MemberList => TypeRef.ListOf(arguments[1]),
        ResultKind.ValueList => ValuesOf(arguments[0]),
        ResultKind.Address => ArgumentTypes.Address,
        ResultKind.Network => ArgumentTypes.Network,
        _ => arguments[0],
    };

    private static TypeRef TextOf(List<TypeRef> arguments) =>
        TypeRef.Text(arguments.Select(SafetyOf).Aggregate(Safety.Inert, static (a, b) => a.And(b)));

    /// <summary>An item that is no scalar is printed with quotes and brackets.</summary>
    private static Safety SafetyOf(TypeRef type) =>
        type.Kind == TypeKind.List && !type.Element!.IsScalar ? Safety.Free : type.TextSafety.OfPart;

    private static TypeRef? ValuesOf(TypeRef type)
    {
        var element = type.Members.Count == 0 ? TypeRef.Text(Safety.Inert) : type.Members[0].Type;
        foreach (var member in type.Members)
        {
            if (Conversions.Unify(element, member.Type) is not { } common) return null;
            element = common;
        }

        return TypeRef.ListOf(element);
    }
}
