using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>
/// YAML forbids tabs in indentation, since nobody agrees how wide they are; the parser lets some through.
/// </summary>
internal static class TabCheck
{
    /// <summary>Looks at what stands before a key on its line.</summary>
    public static void Run(SourceSpan key, DiagnosticBag findings)
    {
        var text = key.Source.Content;
        for (var i = key.Span.Start - 1; i >= 0 && text[i] is ' ' or '\t'; i--)
        {
            if (text[i] != '\t') continue;
            findings.Add(Explain(new(key.Source, new(i, 1))));
            return;
        }
    }

    /// <summary>The first tab in the indentation of a line, from an offset on; or null.</summary>
    public static SourceSpan? FindFrom(SourceText source, int offset)
    {
        var text = source.Content;
        var isIndent = offset == 0 || text[offset - 1] is '\n' or '\r';
        for (var i = offset; i < text.Length; i++)
        {
            if (isIndent && text[i] == '\t') return new SourceSpan(source, new(i, 1));
            isIndent = text[i] is '\n' or '\r' || (isIndent && text[i] == ' ');
        }

        return null;
    }

    public static Diagnostic Explain(SourceSpan tab) =>
        Diagnostic.Create(SyntaxDiagnostics.TabIndentation, tab).WithHelp("indent by two blanks a level");
}
