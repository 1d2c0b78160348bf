using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>
/// One value, as text: what it means depends on the key, so <c>9.2</c> and <c>no</c> stay what was typed.
/// </summary>
public sealed class YamlScalar : YamlNode
{
    public YamlScalar(SourceSpan span, string value, bool isPlain)
        : base(span, weight: 1, height: 0) => (Value, IsPlain) = (value, isPlain);

    public string Value { get; }

    /// <summary>True without quotes and block indicators.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether nothing stands here, or one of the words by which YAML says so.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => IsNull ? "empty" : "one value";

    /// <summary>
    /// The place of a part of the value; the whole where escapes or line folding separate it from the text.
    /// </summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var text = Span.Source.Content.AsSpan(Span.Span.Start, Span.Span.Length);
        var quote = !IsPlain && text.Length > 1 && text[0] is '"' or '\'' ? 1 : 0;
        var isVerbatim = text.Length == Value.Length + 2 * quote
            && text.Slice(quote, Value.Length).SequenceEqual(Value);
        return isVerbatim ? Span with { Span = new(Span.Span.Start + quote + start, length) } : Span;
    }
}
