using System.Text.Json;

namespace Tb4Gen.AnswerServer.Requests;

/// <summary>Reads JSON of which nothing is certain.</summary>
internal static class JsonBody
{
    // What the installer sends is five deep.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Null where the bytes are no JSON, or nest too deep.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member that is an object; else an element of no kind, which has no members.</summary>
    public static JsonElement Object(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child)
        && child.ValueKind == JsonValueKind.Object ? child : default;

    /// <summary>A member that is a text; null for every other.</summary>
    public static string? Text(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var child)) return null;
        if (child.ValueKind != JsonValueKind.String) return null;
        try
        {
            return child.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8.
            return null;
        }
    }
}
