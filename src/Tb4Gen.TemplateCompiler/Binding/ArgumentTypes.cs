using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Which types fit a kind of parameter, and the C# that the runtime's method wants for them.</summary>
internal static class ArgumentTypes
{
    public static readonly TypeRef Address = Value("Ipv4Address", "0-9.");
    public static readonly TypeRef Network = Value("Ipv4Network", "0-9./");

    public static bool Fits(TypeRef type, ParameterKind kind, Bound? first) => kind switch
    {
        ParameterKind.Text => HasText(type),
        ParameterKind.Pattern or ParameterKind.Options or ParameterKind.Format => type.IsText,
        ParameterKind.Bool => type.Kind == TypeKind.Bool,
        ParameterKind.Integer => type.Kind == TypeKind.Integer,
        ParameterKind.Number => type.IsNumber,
        ParameterKind.List or ParameterKind.Sortable or ParameterKind.OtherList => type.Kind == TypeKind.List,
        ParameterKind.NewItem => type.Kind != TypeKind.Other,
        ParameterKind.Item => IsItem(type, first!.Type.Element!),
        ParameterKind.Sized => type.IsText || type.Kind is TypeKind.List or TypeKind.Object,
        ParameterKind.Single => type.Kind is not (TypeKind.List or TypeKind.Other),
        ParameterKind.Object => type.Kind == TypeKind.Object,
        ParameterKind.Json => HasText(type) || type.Kind == TypeKind.Null,
        ParameterKind.Address => type.CSharp == Address.CSharp || type.Kind == TypeKind.String,
        _ => type.CSharp == Network.CSharp || type.Kind == TypeKind.String,
    };

    /// <summary>The kind in words.</summary>
    public static string Wanted(ParameterKind kind, Bound? first) => kind switch
    {
        ParameterKind.Text => "text, or a value that can be printed",
        ParameterKind.Pattern or ParameterKind.Options or ParameterKind.Format => "text",
        ParameterKind.Bool => "a bool",
        ParameterKind.Integer => "a whole number",
        ParameterKind.Number => "a number",
        ParameterKind.List or ParameterKind.Sortable or ParameterKind.OtherList => "a list",
        ParameterKind.Item or ParameterKind.NewItem => first!.Type.Element!.Describe(),
        ParameterKind.Sized => "text, a list or an object",
        ParameterKind.Single => "a single value",
        ParameterKind.Object => "an object literal",
        ParameterKind.Json => "a scalar, or a list or an object literal of scalars",
        ParameterKind.Address => "an address",
        _ => "an address with its prefix length",
    };

    public static Bound Convert(Bound value, ParameterKind kind) => kind switch
    {
        ParameterKind.Text or ParameterKind.Pattern or ParameterKind.Format => AsText(value),
        ParameterKind.Sized when value.Type.IsText => AsText(value),
        ParameterKind.Address when value.Type.Kind == TypeKind.String => Parsed(value, Address, "ToAddress"),
        ParameterKind.Network when value.Type.Kind == TypeKind.String => Parsed(value, Network, "ToNetwork"),
        _ => value,
    };

    /// <summary>
    /// Scriban compares values here: 2 is not "2". A text finds a value of the model that is text to us.
    /// </summary>
    private static bool IsItem(TypeRef item, TypeRef element)
    {
        if (item.Kind == TypeKind.Null || element.Kind == TypeKind.Mixed || item.Kind == TypeKind.Mixed) return true;
        return item.CSharp == element.CSharp || (item.Kind == TypeKind.Integer && element.Kind == TypeKind.Integer)
            || (item.IsText && element.IsText && (item.Kind == TypeKind.String || element.Kind == TypeKind.String));
    }

    private static bool HasText(TypeRef type) => type.Kind switch
    {
        TypeKind.List => HasText(type.Element!),
        TypeKind.Object => type.Members.All(static m => HasText(m.Type)),
        _ => type.IsScalar,
    };

    /// <summary>A list is printed with quotes and brackets, whatever is in it.</summary>
    private static Bound AsText(Bound value) => value with
    {
        Type = TypeRef.Text(value.Type.IsScalar ? value.Type.TextSafety : Safety.Free),
        Code = Conversions.ToText(value),
    };

    private static Bound Parsed(Bound value, TypeRef type, string method) =>
        value with { Type = type, Code = $"{Runtime.Functions}IpFunctions.{method}({value.Code})" };

    private static TypeRef Value(string name, string alphabet) =>
        new(TypeKind.Inert, "global::Tb4Gen.Core.Binding.Values." + name, true)
        {
            Safety = Safety.OfAlphabet(alphabet),
        };
}
