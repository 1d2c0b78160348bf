using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>One of a few words.</summary>
internal sealed class WordType(params ImmutableArray<string> words) : ScalarType<Token>
{
    public override string Name => words.Length == 1 ? $"`{words[0]}`" : $"one of {List(words)}";

    protected override Token None => default;

    public override bool TryRead(string text, out Token value, out ScalarProblem problem)
    {
        foreach (var word in words)
        {
            if (!string.Equals(word, text, StringComparison.Ordinal)) continue;
            (value, problem) = (new Token(word), default);
            return true;
        }

        // Every number of one digit is near to every other.
        var near = char.IsAsciiDigit(words[0][0]) ? null : NearestName.Find(text, words);
        var help = near is null ? null : $"did you mean `{near}`?";
        (value, problem) = (default, new(BindingDiagnostics.UnknownWord, Name, help));
        return false;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            json.WriteStringValue(word);
            // 9.2 without quotes is a number to an editor and the same word to us.
            if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                json.WriteNumberValue(number);
            }
        }

        json.WriteEndArray();
    }

    public override void WriteJson(Utf8JsonWriter json, Syntax.YamlNode node) =>
        json.WriteStringValue(((Syntax.YamlScalar)node).Value);

    private static string List(ImmutableArray<string> words) => string.Join(", ", words.Select(static w => $"`{w}`"));
}
