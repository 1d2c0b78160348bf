using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>One value that is written as text.</summary>
internal abstract class ScalarType<T> : KeyType<Located<T>>
{
    /// <summary>Stands in for a bad value.</summary>
    protected abstract T None { get; }

    public abstract bool TryRead(string text, [MaybeNullWhen(false)] out T value, out ScalarProblem problem);

    public override bool TryBind(YamlNode node, BindPath path, BindContext context, out Located<T> value)
    {
        value = Fallback(node.Span);
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            context.Report(KindFinding.Of(node, path, Name));
            return false;
        }

        if (!TryRead(scalar.Value, out var read, out var problem))
        {
            context.Report(problem.Explain(scalar, path));
            return false;
        }

        value = new Located<T>(read, node.Span);
        return true;
    }

    public override Located<T> Fallback(SourceSpan span) => new(None, span);

    public override Located<T> OfDefault(string text, SourceSpan span) => TryRead(text, out var value, out _)
        ? new(value, span, IsDefault: true)
        : throw new InvalidOperationException($"the default '{text}' is not {Name}");

    public override void WriteJson(Utf8JsonWriter json, YamlNode node)
    {
        // 0644 is octal to one reader of YAML and decimal to the next: it stays text.
        var scalar = (YamlScalar)node;
        var text = scalar.Value;
        if (scalar.IsPlain && text is [>= '1' and <= '9', ..] or "0"
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}
