using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// The kinds of numbers. Of two, the wider one is what Scriban computes with: a whole number gives way to a float, that
/// to a double, and all to a decimal.
/// </summary>
internal static class Numbers
{
    private static readonly string[] ByWidth = ["long", "float", "double", "decimal"];

    public static TypeRef Widest(TypeRef a, TypeRef b) => Width(a) >= Width(b) ? Plain(a) : Plain(b);

    /// <summary>The type of a result: every whole number is a long.</summary>
    public static TypeRef Plain(TypeRef type) =>
        type.Kind == TypeKind.Integer ? TypeRef.Integer : TypeRef.Double with { CSharp = type.CSharp };

    /// <summary>The same for a value that need not be a number.</summary>
    public static TypeRef OfResult(TypeRef type) => type.IsNumber ? Plain(type) : type;

    /// <summary>C# turns no fraction into a decimal by itself.</summary>
    public static string Cast(Bound value, TypeRef type) =>
        type.CSharp == "decimal" && value.Type.CSharp is "double" or "float"
            ? $"((decimal{(value.Type.IsNullable ? "?" : "")}){value.Code})"
            : value.Code;

    private static int Width(TypeRef type) =>
        type.Kind == TypeKind.Integer ? 0 : Array.IndexOf(ByWidth, type.CSharp);
}
