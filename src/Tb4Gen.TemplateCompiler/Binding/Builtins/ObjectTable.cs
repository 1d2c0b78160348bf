using static Tb4Gen.TemplateCompiler.Binding.Builtins.Parameter;

namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>Functions of objects and of any value.</summary>
internal static class ObjectTable
{
    /// <summary>
    /// Its types are bound by <see cref="DefaultBinder"/>: no row says what two values have in common.
    /// </summary>
    public static readonly Function Default = new(
        "object.default", ResultKind.Text,
        [NullOr("value", ParameterKind.Single), NullOr("default", ParameterKind.Single)],
        "The value, or the default where it is null or an empty text; `??` replaces null only.",
        "\"\" | object.default \"none\"", "none");

    public static readonly Function[] All =
    [
        Default,
        new("object.size", ResultKind.Integer, [NullOr("value", ParameterKind.Sized)],
            "How many characters, items or members the value has.", "{ a: 1, b: 2 } | object.size", "2")
        {
            OnNull = "0L",
        },
        new("object.keys", ResultKind.InertTextList, [new("value", ParameterKind.Object)],
            "The names of the members in their order.", "{ b: 1, a: 2 } | object.keys | array.join \" \"", "b a"),
        new("object.values", ResultKind.ValueList, [new("value", ParameterKind.Object)],
            "The values of the members in their order.", "{ b: 1, a: 2 } | object.values | array.join \" \"", "1 2"),
        new("object.has_key", ResultKind.Bool,
            [NullOr("value", ParameterKind.Object), NullOr("key", ParameterKind.Text)],
            "Whether the object has such a member, be it null.", "{ a: null } | object.has_key \"a\"", "true")
        {
            OnNull = "false",
        },
        new("object.has_value", ResultKind.Bool,
            [NullOr("value", ParameterKind.Object), NullOr("key", ParameterKind.Text)],
            "Whether the object has such a member and it is not null.",
            "{ a: null } | object.has_value \"a\"", "false")
        {
            OnNull = "false",
        },
        new("object.typeof", ResultKind.InertText, [NullOr("value", ParameterKind.Single)],
            "`string`, `boolean`, `number` or `object`; null for null.", "1.5 | object.typeof", "number"),
        new("object.format", ResultKind.Text,
            [NullOr("value", ParameterKind.Number), new("format", ParameterKind.Format)],
            "The number in a format of .NET, such as `X4`.", "255 | object.format \"X4\"", "00FF")
        {
            OnNull = "\"\"",
        },
        new("object.to_json", ResultKind.Json, [new("value", ParameterKind.Json)],
            "The value as JSON without blanks, all but ASCII as `\\u` escapes; `json.value` is easier to read.",
            "{ a: [1, \"x\", null] } | object.to_json", "{\"a\":[1,\"x\",null]}"),
    ];
}
