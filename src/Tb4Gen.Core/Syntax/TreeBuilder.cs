using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;
using YamlDotNet.Core.Events;

namespace Tb4Gen.Core.Syntax;

/// <summary>Events to nodes. A method returns null once a finding leaves nothing to go on with.</summary>
internal sealed class TreeBuilder(EventReader events, DiagnosticBag findings)
{
    private readonly AnchorTable _anchors = new(findings);
    private int _values;

    public YamlTree? Build()
    {
        YamlNode? root = null;
        while (events.Next() is { } current)
        {
            switch (current)
            {
                case DocumentStart when root is not null:
                    findings.Add(Diagnostic.Create(SyntaxDiagnostics.SeveralDocuments, events.SpanOf(current))
                        .WithHelp("give each cluster a file of its own, or remove the `---`"));
                    return new YamlTree(events.Source, root);
                case NodeEvent:
                    if (Node(current, depth: 1) is not { } node) return null;
                    root = node;
                    break;
            }
        }

        if (root is not null and not YamlScalar { IsNull: true }) return new YamlTree(events.Source, root);
        findings.Add(Diagnostic.Create(SyntaxDiagnostics.EmptyDocument, events.Span(0, 0))
            .WithHelp("`tb4gen init` writes a file to start from"));
        return null;
    }

    private YamlNode? Node(ParsingEvent current, int depth) => current switch
    {
        AnchorAlias alias => Alias(alias, depth),
        _ when !Count(1, current) => null,
        Scalar scalar => Anchored(scalar, Scalar(scalar)),
        MappingStart or SequenceStart when depth >= SyntaxLimits.MaxDepth => TooDeep(events.SpanOf(current)),
        MappingStart start => Collection(start, () => Mapping(start, depth)),
        SequenceStart start => Collection(start, () => Sequence(start, depth)),
        _ => throw new InvalidOperationException($"unexpected {current.GetType().Name}"),
    };

    private YamlScalar Scalar(Scalar scalar)
    {
        var span = events.SpanOf(scalar);
        var isPlain = scalar.Style == YamlDotNet.Core.ScalarStyle.Plain;
        RefuseTag(scalar);
        if (isPlain) CharacterCheck.RunOnPlain(span, scalar.Value, findings);
        return new YamlScalar(span, scalar.Value, isPlain);
    }

    private YamlNode? Collection(NodeEvent start, Func<YamlNode?> read)
    {
        RefuseTag(start);
        if (!start.Anchor.IsEmpty) _anchors.Open(start.Anchor.Value);
        return read() is { } node ? Anchored(start, node) : null;
    }

    private YamlSequence? Sequence(SequenceStart start, int depth)
    {
        var begin = events.StartOf(start);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (events.Next() is { } current and not SequenceEnd)
        {
            if (Node(current, depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new YamlSequence(events.Span(begin, events.LastEnd), items.ToImmutable());
    }

    private YamlMapping? Mapping(MappingStart start, int depth)
    {
        var entries = new MappingBuilder(findings);
        var begin = -1;
        while (events.Next() is { } current and not MappingEnd)
        {
            if (begin < 0) begin = events.SpanOf(current).Span.Start;
            if (Node(current, depth + 1) is not { } key) return null;
            if (start.Style == MappingStyle.Block) TabCheck.Run(key.Span, findings);
            if (events.Next() is not { } next || Node(next, depth + 1) is not { } value) return null;
            if (key is YamlScalar name && current is Scalar) entries.Add(name, value);
            else RefuseKey(current, key);
        }

        if (start.Style == MappingStyle.Flow && IsBrace(events.StartOf(start))) begin = events.StartOf(start);
        return new YamlMapping(events.Span(begin, events.LastEnd), entries.ToEntries());
    }

    private YamlNode? Alias(AnchorAlias alias, int depth)
    {
        var span = events.SpanOf(alias);
        if (_anchors.Resolve(alias.Value.Value, span) is not { } node) return new YamlScalar(span, "", isPlain: true);
        if (!Count(node.Weight, alias)) return null;
        return depth + node.Height > SyntaxLimits.MaxDepth ? TooDeep(span) : node;
    }

    private YamlNode Anchored(NodeEvent current, YamlNode node)
    {
        if (!current.Anchor.IsEmpty) _anchors.Close(current.Anchor.Value, node);
        return node;
    }

    private bool Count(int values, ParsingEvent current)
    {
        // Both are at most the limit, so that the sum cannot overflow.
        _values += values;
        if (_values <= SyntaxLimits.MaxValues) return true;
        findings.Add(Diagnostic.Create(SyntaxDiagnostics.TooManyValues, events.SpanOf(current), SyntaxLimits.MaxValues)
            .WithHelp("split the file, or check for aliases that multiply each other"));
        return false;
    }

    private YamlNode? TooDeep(SourceSpan span)
    {
        findings.Add(Diagnostic.Create(SyntaxDiagnostics.TooDeep, span, SyntaxLimits.MaxDepth)
            .WithHelp("no key of a cluster file lies deeper than six levels"));
        return null;
    }

    private void RefuseTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific) return;
        var start = events.Clamp(node.Start.Index);
        var text = events.Source.Content.AsSpan(start);
        var bang = Math.Max(0, text.IndexOf('!'));
        var length = text[bang..].IndexOfAny(" \t\r\n");
        var span = events.Span(start + bang, length < 0 ? events.Source.Content.Length : start + bang + length);
        findings.Add(Diagnostic.Create(SyntaxDiagnostics.Tag, span, text.Slice(bang, span.Span.Length).ToString())
            .WithHelp("remove it: the key says of which type its value is"));
    }

    private void RefuseKey(ParsingEvent current, YamlNode key)
    {
        var isAlias = current is AnchorAlias;
        var span = isAlias ? events.SpanOf(current) : key.Span;
        findings.Add(Diagnostic.Create(SyntaxDiagnostics.KeyKind, span, isAlias ? "an alias" : key.Kind)
            .WithHelp("write the key as a word; a value that begins with `{`, `[` or `*` goes in quotes"));
    }

    private bool IsBrace(int index) => index < events.Source.Content.Length && events.Source.Content[index] == '{';
}
