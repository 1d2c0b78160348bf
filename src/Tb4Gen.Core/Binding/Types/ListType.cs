using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A list of values of one type, none of them twice.</summary>
/// <param name="item">The type of the items.</param>
/// <param name="minimum">How many items there have to be.</param>
internal sealed class ListType<T>(KeyType<T> item, int minimum = 0) : KeyType<ImmutableArray<T>>
{
    public override string Name => "a list";

    public override KeyType Element => item;

    public override bool TryBind(YamlNode node, BindPath path, BindContext context, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlSequence list)
        {
            context.Report(KindFinding.Of(node, path, Name));
            return false;
        }

        if (list.Items.Length < minimum) context.Report(EmptyFinding.Of(node, path));
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (IsRepeated(list.Items, i, path, context)) continue;
            var current = list.Items[i];
            if (item.TryBind(current, path.Item(current.Span), context, out var bound)) items.Add(bound);
        }

        value = items.ToImmutable();
        return true;
    }

    public override ImmutableArray<T> Fallback(SourceSpan span) => [];

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        if (minimum > 0) json.WriteNumber("minItems", minimum);
        json.WriteBoolean("uniqueItems", true);
        json.WriteStartObject("items");
        item.WriteSchema(json);
        json.WriteEndObject();
    }

    public override void WriteJson(Utf8JsonWriter json, YamlNode node)
    {
        json.WriteStartArray();
        foreach (var current in ((YamlSequence)node).Items) item.WriteJson(json, current);
        json.WriteEndArray();
    }

    private static bool IsRepeated(ImmutableArray<YamlNode> items, int index, BindPath path, BindContext context)
    {
        if (items[index] is not YamlScalar { IsNull: false } scalar) return false;
        for (var i = 0; i < index; i++)
        {
            if (items[i] is not YamlScalar first || first.Value != scalar.Value) continue;
            context.Report(Diagnostic.Create(BindingDiagnostics.RepeatedItem, scalar.Span, scalar.Value, path)
                .WithLabel("listed again")
                .WithRelated(first.Span, "first listed here")
                .WithHelp("remove one of the two"));
            return true;
        }

        return false;
    }
}
