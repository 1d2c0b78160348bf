using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>
/// Writes a model of JSON as C#: its records, and the value. Members keep their names, which leaves snake_case alone
/// when templates rename them; text needs no filter, so that cases are about the language and not about escaping.
/// </summary>
internal sealed class ConformanceModel
{
    /// <summary>Where an error of the model itself is said to be.</summary>
    public const string Place = "model";

    private const string List = "global::System.Collections.Immutable.ImmutableArray";

    private readonly StringBuilder _records = new();
    private readonly Dictionary<JsonShape, string> _names = new(ReferenceEqualityComparer.Instance);

    private ConformanceModel()
    {
    }

    /// <param name="json">The model.</param>
    /// <param name="scope">The folder of its templates.</param>
    public static string Write(string json, string scope)
    {
        using var document = JsonDocument.Parse(json);
        var shape = JsonShape.Of(document.RootElement);
        if (shape.Kind != JsonShapeKind.Object) throw new InvalidDataException("a model is an object");
        var writer = new ConformanceModel();
        const string Create = "    public static Model Create() => {0};\n";
        writer.Declare(shape, "Model", $"[Tb4Gen.Core.Rendering.TemplateModel(\"{scope}\")]\n", Create, document.RootElement);
        return $"#nullable enable\nnamespace Conformance.{scope.ToUpperInvariant()};\n{writer._records}";
    }

    private string TypeOf(JsonShape shape, string member)
    {
        var name = shape.Kind switch
        {
            JsonShapeKind.Bool => "bool",
            JsonShapeKind.Integer => "long",
            JsonShapeKind.Double => "double",
            JsonShapeKind.List => $"{List}<{TypeOf(shape.Element!, member)}>",
            JsonShapeKind.Object => Declare(shape, char.ToUpperInvariant(member[0]) + member[1..]),
            _ => "string",
        };
        return shape.IsNullable ? name + "?" : name;
    }

    private string Declare(
        JsonShape shape, string wish, string attribute = "", string extra = "", JsonElement value = default)
    {
        var name = wish;
        for (var i = 2; _names.ContainsValue(name); i++) name = wish + i.ToString(CultureInfo.InvariantCulture);
        _names[shape] = name;
        var members = string.Concat(shape.Members.Select(m => Property(m.Name, TypeOf(m.Shape, m.Name))));
        if (extra.Length > 0) members += extra.Replace("{0}", Literal(value, shape), StringComparison.Ordinal);
        _records.Append(CultureInfo.InvariantCulture, $"{attribute}public sealed record {name}\n{{\n{members}}}\n");
        return name;
    }

    private static string Property(string name, string type)
    {
        if (!SyntaxFacts.IsValidIdentifier(name)) throw new InvalidDataException($"`{name}` cannot be the name of a member");
        var mark = type.Contains("string", StringComparison.Ordinal) ? "[Tb4Gen.Core.Binding.Values.InertText] " : "";
        return $"    {mark}public required {type} @{name} {{ get; init; }}\n";
    }

    private string Literal(JsonElement value, JsonShape shape) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText() + (shape.Kind == JsonShapeKind.Integer ? "L" : "D"),
        JsonValueKind.String => SymbolDisplay.FormatLiteral(value.GetString()!, quote: true),
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(e => Literal(e, shape.Element!)))}]",
        JsonValueKind.Object => $"new {_names[shape]} {{ {string.Join(", ", shape.Members.Select(m => Initializer(value, m)))} }}",
        _ => "null",
    };

    private string Initializer(JsonElement value, (string Name, JsonShape Shape) member) =>
        $"@{member.Name} = {(value.TryGetProperty(member.Name, out var own) ? Literal(own, member.Shape) : "null")}";
}
