using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A mapping with known keys.</summary>
/// <param name="keys">In the order of documentation.</param>
/// <param name="project">Makes the record of it; reads every key.</param>
/// <param name="exactlyOneOf">Keys of which one has to be there, and only one.</param>
internal sealed class ObjectType<T>(
    ImmutableArray<Key> keys, Func<Bound, T> project, ImmutableArray<Key> exactlyOneOf = default) : KeyType<T>
{
    public override string Name => "a mapping";

    public override ImmutableArray<Key> Keys => keys;

    public override bool TryBind(YamlNode node, BindPath path, BindContext context, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not YamlMapping mapping)
        {
            context.Report(KindFinding.Of(node, path, Name));
            return false;
        }

        foreach (var entry in mapping.Entries)
        {
            if (!IsKnown(entry.Key.Value)) context.Report(UnknownKey.Explain(entry.Key, path, keys));
        }

        value = project(new Bound(mapping, path, context, keys));
        return true;
    }

    public override T Fallback(SourceSpan span)
    {
        var silent = new BindContext(span.Source, new());
        return project(new Bound(mapping: null, new BindPath(null, null, span, null), silent, keys));
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        WriteRequired(json, "required", [.. keys.Where(static k => k.IsRequired)]);
        if (!exactlyOneOf.IsDefault)
        {
            json.WriteStartArray("oneOf");
            foreach (var key in exactlyOneOf)
            {
                json.WriteStartObject();
                WriteRequired(json, "required", [key]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (var key in keys) KeySchema.Write(json, key);
        json.WriteEndObject();
    }

    public override void WriteJson(Utf8JsonWriter json, YamlNode node)
    {
        json.WriteStartObject();
        foreach (var entry in ((YamlMapping)node).Entries)
        {
            json.WritePropertyName(entry.Key.Value);
            keys.First(k => k.Name == entry.Key.Value).Type.WriteJson(json, entry.Value);
        }

        json.WriteEndObject();
    }

    private bool IsKnown(string name)
    {
        foreach (var key in keys)
        {
            if (string.Equals(key.Name, name, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static void WriteRequired(Utf8JsonWriter json, string name, ImmutableArray<Key> required)
    {
        if (required.IsEmpty) return;
        json.WriteStartArray(name);
        foreach (var key in required) json.WriteStringValue(key.Name);
        json.WriteEndArray();
    }
}
