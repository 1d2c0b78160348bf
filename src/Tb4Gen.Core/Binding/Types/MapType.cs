using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A mapping with free names as keys, such as <c>nodes</c>.</summary>
/// <typeparam name="TName">What the names are read as.</typeparam>
/// <typeparam name="TValue">What the values are read as.</typeparam>
/// <typeparam name="TItem">What an entry becomes.</typeparam>
/// <param name="placeholder">The name of an entry in documentation, as in <c>&lt;name&gt;</c>.</param>
/// <param name="names">The type of the names.</param>
/// <param name="values">The type of the values.</param>
/// <param name="combine">Makes an item of both.</param>
/// <param name="minimum">How many entries there have to be.</param>
internal sealed class MapType<TName, TValue, TItem>(
    string placeholder,
    ScalarType<TName> names,
    KeyType<TValue> values,
    Func<Located<TName>, TValue, TItem> combine,
    int minimum = 0) : KeyType<ImmutableArray<TItem>>
{
    public override string Name => "a mapping";

    public override KeyType Element => values;

    public override string Placeholder => placeholder;

    public override bool TryBind(YamlNode node, BindPath path, BindContext context, out ImmutableArray<TItem> value)
    {
        value = [];
        if (node is not YamlMapping mapping)
        {
            context.Report(KindFinding.Of(node, path, Name));
            return false;
        }

        if (mapping.Entries.Length < minimum) context.Report(EmptyFinding.Of(node, path));
        var items = ImmutableArray.CreateBuilder<TItem>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var hasName = TryName(entry.Key, path, context, out var name);
            var inner = path.Child(entry.Key.Value, entry.Key.Span, example: null);
            if (values.TryBind(entry.Value, inner, context, out var bound) && hasName) items.Add(combine(name, bound));
        }

        value = items.ToImmutable();
        return true;
    }

    public override ImmutableArray<TItem> Fallback(SourceSpan span) => [];

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        if (minimum > 0) json.WriteNumber("minProperties", minimum);
        json.WriteStartObject("propertyNames");
        names.WriteSchema(json);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        values.WriteSchema(json);
        json.WriteEndObject();
    }

    public override void WriteJson(Utf8JsonWriter json, YamlNode node)
    {
        json.WriteStartObject();
        foreach (var entry in ((YamlMapping)node).Entries)
        {
            json.WritePropertyName(entry.Key.Value);
            values.WriteJson(json, entry.Value);
        }

        json.WriteEndObject();
    }

    private bool TryName(YamlScalar key, BindPath path, BindContext context, out Located<TName> name)
    {
        name = names.Fallback(key.Span);
        if (!names.TryRead(key.Value, out var read, out var problem))
        {
            context.Report(Diagnostic.Create(BindingDiagnostics.BadName, key.Span, key.Value, path, problem.Reason)
                .WithHelp(path.Hint ?? "choose another name"));
            return false;
        }

        name = new(read, key.Span);
        return true;
    }
}
