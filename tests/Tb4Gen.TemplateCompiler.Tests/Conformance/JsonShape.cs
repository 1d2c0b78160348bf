using System.Collections.Immutable;
using System.Text.Json;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

internal enum JsonShapeKind { Null, Bool, Integer, Double, Text, List, Object }

/// <summary>The type that values of a model have in common.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsNullable">Whether some value is null or missing.</param>
internal sealed record JsonShape(JsonShapeKind Kind, bool IsNullable = false)
{
    /// <summary>Of a list; that of an empty one is not known, and fits all.</summary>
    public JsonShape? Element { get; init; }

    public ImmutableArray<(string Name, JsonShape Shape)> Members { get; init; } = [];

    public static JsonShape Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new(JsonShapeKind.Bool),
        JsonValueKind.Number => new(value.TryGetInt64(out _) ? JsonShapeKind.Integer : JsonShapeKind.Double),
        JsonValueKind.String => new(JsonShapeKind.Text),
        JsonValueKind.Array => new(JsonShapeKind.List) { Element = ElementOf(value) },
        JsonValueKind.Object => new(JsonShapeKind.Object) { Members = MembersOf(value) },
        _ => new(JsonShapeKind.Null, IsNullable: true),
    };

    private static JsonShape ElementOf(JsonElement list)
    {
        var shapes = list.EnumerateArray().Select(Of).ToList();
        return shapes.Count == 0 ? new(JsonShapeKind.Null) : shapes.Aggregate(Unify);
    }

    private static ImmutableArray<(string, JsonShape)> MembersOf(JsonElement value) =>
        [.. value.EnumerateObject().Select(p => (p.Name, Of(p.Value)))];

    private static JsonShape Unify(JsonShape a, JsonShape b)
    {
        var isNullable = a.IsNullable || b.IsNullable;
        return (a.Kind, b.Kind) switch
        {
            (JsonShapeKind.Null, _) => b with { IsNullable = isNullable },
            (_, JsonShapeKind.Null) => a with { IsNullable = isNullable },
            (JsonShapeKind.Object, JsonShapeKind.Object) => a with { IsNullable = isNullable, Members = UnifyMembers(a, b) },
            (JsonShapeKind.List, JsonShapeKind.List) => a with { IsNullable = isNullable, Element = Unify(a.Element!, b.Element!) },
            (JsonShapeKind.Integer, JsonShapeKind.Double) or (JsonShapeKind.Double, JsonShapeKind.Integer) =>
                new(JsonShapeKind.Double, isNullable),
            _ when a.Kind == b.Kind => a with { IsNullable = isNullable },
            _ => throw new InvalidDataException($"the model has {a.Kind} and {b.Kind} in one list; C# has no type for both"),
        };
    }

    private static ImmutableArray<(string, JsonShape)> UnifyMembers(JsonShape a, JsonShape b) =>
        [
            .. a.Members.Select(m => (m.Name, b.Find(m.Name) is { } other ? Unify(m.Shape, other) : m.Shape with { IsNullable = true })),
            .. b.Members.Where(m => a.Find(m.Name) is null).Select(m => (m.Name, m.Shape with { IsNullable = true })),
        ];

    private JsonShape? Find(string name) => Members.FirstOrDefault(m => m.Name == name).Shape;
}
