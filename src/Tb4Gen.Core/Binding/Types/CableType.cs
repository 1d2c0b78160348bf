using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A cable, as a list of its two ends: <c>[n2.en05, n3.en06]</c>.</summary>
internal sealed class CableType : KeyType<CableSpec>
{
    private const string Form = "a cable looks like [n2.en05, n3.en06]";

    public override string Name => "a cable, the list of its two ends";

    public override bool TryBind(
        YamlNode node, BindPath path, BindContext context, [MaybeNullWhen(false)] out CableSpec value)
    {
        value = null;
        if (node is not YamlSequence ends)
        {
            context.Report(KindFinding.Of(node, path, Name));
            return false;
        }

        if (ends.Items.Length != 2)
        {
            context.Report(Diagnostic.Create(BindingDiagnostics.CableEnds, node.Span, ends.Items.Length)
                .WithHelp(Form));
            return false;
        }

        var hasA = TryEnd(ends.Items[0], path, context, out var a);
        if (!TryEnd(ends.Items[1], path, context, out var b) || !hasA || a is null) return false;
        value = new CableSpec(node.Span, a, b);
        return true;
    }

    public override CableSpec Fallback(SourceSpan span) => new(span, new(span, "", ""), new(span, "", ""));

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteNumber("minItems", 2);
        json.WriteNumber("maxItems", 2);
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteString("pattern", "^[^.]+\\.[^.]+$");
        json.WriteEndObject();
    }

    public override void WriteJson(Utf8JsonWriter json, YamlNode node)
    {
        json.WriteStartArray();
        foreach (var end in ((YamlSequence)node).Items) json.WriteStringValue(((YamlScalar)end).Value);
        json.WriteEndArray();
    }

    private static bool TryEnd(
        YamlNode node, BindPath path, BindContext context, [MaybeNullWhen(false)] out CableEndSpec end)
    {
        end = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            context.Report(KindFinding.Of(node, path.Item(node.Span), "the end of a cable, such as n2.en05"));
            return false;
        }

        // Neither a node name nor a port name has a dot.
        if (scalar.Value.Split('.') is not [{ Length: > 0 } name, { Length: > 0 } port])
        {
            context.Report(Diagnostic.Create(
                    BindingDiagnostics.BadValue, node.Span, scalar.Value, path, "an end is a node and its port")
                .WithHelp(Form));
            return false;
        }

        end = new CableEndSpec(node.Span, name, port);
        return true;
    }
}
