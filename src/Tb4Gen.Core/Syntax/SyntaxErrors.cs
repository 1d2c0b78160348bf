using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;
using YamlDotNet.Core;

namespace Tb4Gen.Core.Syntax;

/// <summary>
/// Says in our words what the parser stumbled over: it names its own states, a person wants the remedy.
/// </summary>
internal static class SyntaxErrors
{
    public static Diagnostic Explain(YamlException error, EventReader events)
    {
        var start = events.Clamp(error.Start.Index);
        var place = events.Span(start, events.Clamp(Math.Max(error.End.Index, start + 1)));
        var message = error.Message;
        if (Has(message, "tab ")) return Tab(events, start) ?? Generic(place);
        if (start == events.Source.Content.Length)
        {
            return events.OpenFlow is { } unclosed ? OpenBracket(unclosed) : Generic(place);
        }

        if (Has(message, "quoted scalar")) return Quoted(message, place);
        if (Has(message, "cannot start any token")) return FirstCharacter(place);
        if (Has(message, "anchor or alias")) return FirstCharacter(place);
        if (Has(message, "invalid mapping")) return InvalidMapping(place);
        if (Has(message, "could not find expected ':'")) return NoColon(place);
        if (events.OpenFlow is { } open) return OpenBracket(open);
        if (IsStrayBracket(place)) return Stray(place);
        if (Has(message, "block collection")) return Indentation(place, ListMixedWithKeys, ListHelp);
        if (Has(message, "block mapping")) return NoKey(place);
        return Has(message, "block scalar") ? BlockText(place) : Generic(place);
    }

    /// <summary>For when the parser gave up without a place.</summary>
    public static Diagnostic Explain(EventReader events)
    {
        return events.OpenFlow is { } open
            ? OpenBracket(open)
            : Generic(events.Span(events.LastEnd, events.Clamp(events.LastEnd + 1)));
    }

    private const string ListMixedWithKeys = "a list has only items that begin with `- ` in the same column";
    private const string ListHelp = "begin the line with `- `, or end the list";
    private const string NoKeyHere = "no key above begins in this column, or the value in front is complete";
    private const string DedentHelp = "let it begin in the same column as the keys it belongs to";

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);

    private static Diagnostic Generic(SourceSpan place) =>
        Diagnostic.Create(SyntaxDiagnostics.NotYaml, place, "this is not valid YAML")
            .WithHelp("put text that holds special characters in double quotes");

    private static Diagnostic BlockText(SourceSpan place) =>
        Diagnostic.Create(SyntaxDiagnostics.NotYaml, place, "the text of a block begins on the line behind `|` or `>`")
            .WithHelp("move it there, indented by two more blanks than the key");

    private static Diagnostic? Tab(EventReader events, int start)
    {
        var from = Math.Min(start, events.LastEnd);
        return TabCheck.FindFrom(events.Source, from) is { } tab ? TabCheck.Explain(tab) : null;
    }

    private static Diagnostic Quoted(string message, SourceSpan place)
    {
        if (Has(message, "escape") || Has(message, "hexadecimal") || Has(message, "surrogates"))
        {
            return Diagnostic.Create(SyntaxDiagnostics.Escape, EscapeIn(place))
                .WithHelp("write `\\\\` for a backslash, or use single quotes, in which it is plain text");
        }

        var quote = place with { Span = new(place.Span.Start, 1) };
        return Diagnostic.Create(SyntaxDiagnostics.OpenQuote, quote)
            .WithHelp($"end the text with another {place.Source.Content[place.Span.Start]}");
    }

    // The parser names the quote, we look for the backslash that it does not know.
    private static SourceSpan EscapeIn(SourceSpan quote)
    {
        var text = quote.Source.Content;
        for (var i = quote.Span.Start + 1; i + 1 < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\') continue;
            if (!"0abt\tnvfre \"/\\N_LPxuU\r\n".Contains(text[i + 1])) return quote with { Span = new(i, 2) };
            i++;
        }

        return quote;
    }

    private static Diagnostic FirstCharacter(SourceSpan place)
    {
        var span = place with { Span = new(place.Span.Start, Math.Min(1, place.Span.Length)) };
        var character = place.Source.Content.AsSpan(span.Span.Start, span.Span.Length).ToString();
        return Diagnostic.Create(SyntaxDiagnostics.FirstCharacter, span, character)
            .WithHelp("put the value in double quotes");
    }

    // One message for two faults: a second ": " on the line, and a line indented under a value that is complete.
    private static Diagnostic InvalidMapping(SourceSpan place)
    {
        var (text, colon) = (place.Source.Content, place.Span.Start);
        var lineStart = colon == 0 ? 0 : text.AsSpan(0, colon).LastIndexOfAny('\r', '\n') + 1;
        var before = text.AsSpan(lineStart, colon - lineStart);
        if (before.Contains(": ", StringComparison.Ordinal))
        {
            return Diagnostic.Create(SyntaxDiagnostics.ColonInValue, place).WithHelp("put the value in double quotes");
        }

        var indent = before.Length - before.TrimStart(' ').Length;
        var key = place with { Span = TextSpan.FromBounds(lineStart + indent, colon) };
        return indent == 0
            ? NoColon(key)
            : Indentation(key, "the line is indented under one that already has a value", DedentHelp);
    }

    private static Diagnostic NoKey(SourceSpan place)
    {
        var line = place.Source.Content.AsSpan(place.Span.Start);
        var end = line.IndexOfAny('\r', '\n');
        if (end >= 0) line = line[..end];
        if (line.TrimEnd().EndsWith(':') || line.Contains(": ", StringComparison.Ordinal) || place.Start.Column > 1)
        {
            return Indentation(place, NoKeyHere, DedentHelp);
        }

        return NoColon(place with { Span = new(place.Span.Start + line.Length, 0) });
    }

    // The parser notices on the line behind.
    private static Diagnostic NoColon(SourceSpan place)
    {
        var line = place.Source.Content.AsSpan(0, place.Span.Start).TrimEnd();
        var start = line.LastIndexOfAny('\r', '\n') + 1;
        start += line[start..].Length - line[start..].TrimStart().Length;
        return Diagnostic.Create(
                SyntaxDiagnostics.NoColon, place with { Span = TextSpan.FromBounds(start, line.Length) })
            .WithHelp("write `key: value`, with a blank behind the colon");
    }

    private static Diagnostic OpenBracket(SourceSpan open)
    {
        var isList = open.Source.Content[open.Span.Start] == '[';
        var message = isList ? "this `[` is never closed by `]`" : "this `{` is never closed by `}`";
        return Diagnostic.Create(SyntaxDiagnostics.Bracket, open, message)
            .WithHelp("close it, and put a comma between the values inside");
    }

    private static bool IsStrayBracket(SourceSpan place) =>
        place.Span.Start < place.Source.Content.Length && place.Source.Content[place.Span.Start] is ']' or '}' or ',';

    private static Diagnostic Stray(SourceSpan place)
    {
        var bracket = place.Source.Content[place.Span.Start];
        return Diagnostic.Create(SyntaxDiagnostics.Bracket, place with { Span = new(place.Span.Start, 1) },
                $"this `{bracket}` closes nothing")
            .WithHelp("remove it, or put the value in double quotes");
    }

    private static Diagnostic Indentation(SourceSpan place, string message, string help) =>
        Diagnostic.Create(SyntaxDiagnostics.Indentation, place, message).WithHelp(help);
}
