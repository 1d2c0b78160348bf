using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>
/// Looks for characters that a reader does not see and that mean something to a parser: NUL ends YamlDotNet's input
/// without a word, NEL and U+2028/2029 are line ends to it and to nobody else, a byte order mark becomes part of a key.
/// </summary>
internal static class CharacterCheck
{
    // One damaged file should not print thousands of findings.
    private const int MaxFindings = 20;

    public static void Run(SourceText source, DiagnosticBag findings)
    {
        var found = 0;
        for (var i = 0; i < source.Content.Length && found < MaxFindings; i++)
        {
            var c = source.Content[i];
            if (c is >= ' ' and < '\x7f' or '\n' or '\r' or '\t' || NameOf(c) is not { } name) continue;
            findings.Add(Diagnostic.Create(SyntaxDiagnostics.InvisibleCharacter, Place(source, i), name)
                .WithHelp("delete it, or write it as an escape inside double quotes"));
            found++;
        }
    }

    /// <summary>Reports a blank that is none, which a copy from a web page leaves in a value without quotes.</summary>
    public static void RunOnPlain(SourceSpan span, string value, DiagnosticBag findings)
    {
        var index = value.AsSpan().IndexOfAny('\u00a0', '\u200b', '\u202f');
        if (index < 0) return;
        var offset = span.Source.Content.IndexOf(value[index], span.Span.Start);
        findings.Add(Diagnostic.Create(
                SyntaxDiagnostics.InvisibleCharacter, Place(span.Source, offset), CodeOf(value[index]))
            .WithHelp("replace it by an ordinary blank; it looks like one and is part of the value"));
    }

    private static SourceSpan Place(SourceText source, int offset) => new(source, new(offset, 1));

    private static string? NameOf(char c) => c switch
    {
        '\0' => "NUL (U+0000)",
        '\ufeff' => "byte order mark (U+FEFF)",
        < ' ' or '\x7f' or (>= '\x80' and <= '\x9f') or '\u2028' or '\u2029' or '\ufffe' or '\uffff' => CodeOf(c),
        _ => null,
    };

    private static string CodeOf(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
}
