using System.Text.Json;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>Pieces of JSON Schema that several types write.</summary>
internal static class JsonText
{
    public static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
