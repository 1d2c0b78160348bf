using System.Text.Json;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A number of bytes with an optional unit, always binary.</summary>
internal sealed class SizeType : ScalarType<ByteSize>
{
    public override string Name => "a size such as 64GiB, 8G or 512MiB";

    protected override ByteSize None => default;

    public override bool TryRead(string text, out ByteSize value, out ScalarProblem problem)
    {
        problem = default;
        if (ByteSize.TryParse(text, out value, out var reason)) return true;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        problem = digits > 0
            ? new(BindingDiagnostics.WrongUnit, $"`{text[digits..].Trim()}`", HelpFor(text[digits..]))
            : new(BindingDiagnostics.BadValue, reason);
        return false;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        JsonText.WriteTypes(json, "string", "integer");
        json.WriteString("pattern", "^[0-9]+([KMGTPE](B|i|iB)?|B)?$");
        json.WriteNumber("minimum", 0);
    }

    private static string HelpFor(string unit) => unit switch
    {
        [' ', ..] => "write the unit right behind the number, as in 64GiB",
        ['.' or ',', ..] => "write a whole number in a smaller unit: 1536MiB for 1.5 GiB",
        _ => "the units are K, M, G and T, in capitals, each with an optional B or iB",
    };
}
