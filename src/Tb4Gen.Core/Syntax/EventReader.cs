using Tb4Gen.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tb4Gen.Core.Syntax;

/// <summary>YamlDotNet's events with places in the text. It throws what the parser throws.</summary>
internal sealed class EventReader
{
    private readonly Parser _parser;
    // Offsets of the brackets and braces that are open, innermost last.
    private readonly List<int> _openFlows = [];

    public EventReader(SourceText source)
    {
        Source = source;
        _parser = new Parser(new Scanner(new StringReader(source.Content), skipComments: true));
    }

    public SourceText Source { get; }

    /// <summary>Behind the last piece of text that an event stood for.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The innermost bracket or brace that is open; null outside of flow collections.</summary>
    public SourceSpan? OpenFlow => _openFlows is [.., var start] ? Span(start, Clamp(start + 1)) : null;

    /// <summary>The next event, or null at the end.</summary>
    public ParsingEvent? Next()
    {
        if (!_parser.MoveNext() || _parser.Current is not { } current) return null;
        switch (current)
        {
            case MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow }:
                EnterFlow((NodeEvent)current);
                break;
            case MappingEnd or SequenceEnd:
                LeaveFlow(current);
                break;
            case AnchorAlias:
                LastEnd = Clamp(current.End.Index);
                break;
        }

        return current;
    }

    /// <summary>
    /// Where a scalar's own text stands, without anchor, tag and the line ends behind a block scalar.
    /// </summary>
    public SourceSpan SpanOf(Scalar scalar)
    {
        var end = Clamp(scalar.End.Index);
        var start = Math.Min(SkipProperties(scalar), end);
        while (end > start && Source.Content[end - 1] is '\n' or '\r' or ' ') end--;
        LastEnd = end;
        return Span(start, end);
    }

    public SourceSpan SpanOf(ParsingEvent current) => Span(Clamp(current.Start.Index), Clamp(current.End.Index));

    public SourceSpan Span(int start, int end) => new(Source, TextSpan.FromBounds(start, Math.Max(start, end)));

    /// <summary>Where the bracket, the first dash or the first key of a collection stands.</summary>
    public int StartOf(NodeEvent collection) => SkipProperties(collection);

    // Marks at the end of the input lie one behind it at times.
    public int Clamp(long index) => (int)Math.Clamp(index, 0, Source.Content.Length);

    private void EnterFlow(NodeEvent current)
    {
        var start = SkipProperties(current);
        var isBracket = start < Source.Content.Length && Source.Content[start] is '[' or '{';
        // The one-pair mapping of [a: b] has no brackets, and its event stands at the start of the file.
        if (!isBracket && _openFlows is [.., var outer]) start = outer;
        else LastEnd = Math.Max(LastEnd, Clamp(start + 1));
        _openFlows.Add(start);
    }

    // An end event has no style, but no block collection can stand inside a flow collection.
    private void LeaveFlow(ParsingEvent current)
    {
        if (_openFlows.Count == 0) return;
        _openFlows.RemoveAt(_openFlows.Count - 1);
        var end = Clamp(current.Start.Index);
        if (end < Source.Content.Length && Source.Content[end] is ']' or '}') LastEnd = end + 1;
    }

    private int SkipProperties(NodeEvent node)
    {
        var text = Source.Content;
        var index = Clamp(node.Start.Index);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return index;
        while (index < text.Length && text[index] is '&' or '!')
        {
            while (index < text.Length && !char.IsWhiteSpace(text[index])) index++;
            index = SkipBlanksAndComments(text, index);
        }

        return index;
    }

    private static int SkipBlanksAndComments(string text, int index)
    {
        for (; index < text.Length && (char.IsWhiteSpace(text[index]) || text[index] == '#'); index++)
        {
            if (text[index] != '#') continue;
            while (index + 1 < text.Length && text[index + 1] is not ('\n' or '\r')) index++;
        }

        return index;
    }
}
