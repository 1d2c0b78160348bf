using System.Text.Json;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A key as a property of a JSON Schema.</summary>
internal static class KeySchema
{
    public static void Write(Utf8JsonWriter json, Key key)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", DescriptionOf(key));
        key.Type.WriteSchema(json);
        if (key.Default is { } value)
        {
            json.WritePropertyName("default");
            key.Type.WriteJson(json, ValueOf(value));
        }

        json.WriteStartArray("examples");
        key.Type.WriteJson(json, ValueOf(key.Example));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A value of the table, as a tree.</summary>
    public static YamlNode ValueOf(string yaml) => YamlReader.Read(new SourceText("schema", yaml), new())?.Root
        ?? throw new InvalidOperationException($"the table holds '{yaml}', which is not YAML");

    private static string DescriptionOf(Key key) =>
        key.WhenMissing is { } missing ? $"{key.Description} Where missing: {missing}." : key.Description;
}
