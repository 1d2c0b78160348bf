using System.Text.Json;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Binding.Types;

/// <summary><c>true</c> or <c>false</c>, and none of YAML 1.1's other twenty spellings.</summary>
internal sealed class BooleanType : ScalarType<bool>
{
    public override string Name => "`true` or `false`";

    protected override bool None => false;

    public override bool TryRead(string text, out bool value, out ScalarProblem problem)
    {
        value = text == "true";
        problem = new(BindingDiagnostics.NotBoolean, Name, Meaning(text));
        return text is "true" or "false";
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");

    public override void WriteJson(Utf8JsonWriter json, Syntax.YamlNode node) =>
        json.WriteBooleanValue(((Syntax.YamlScalar)node).Value == "true");

    private static string? Meaning(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "on" or "y" or "1" or "true" => "write `true`",
        "no" or "off" or "n" or "0" or "false" => "write `false`",
        _ => null,
    };
}
