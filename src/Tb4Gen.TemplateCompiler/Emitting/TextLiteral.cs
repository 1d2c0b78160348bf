using Microsoft.CodeAnalysis.CSharp;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Text as UTF-8 literals, a line of the template a line of the code.</summary>
internal static class TextLiteral
{
    public static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            yield return SymbolDisplay.FormatLiteral(text.Substring(start, end - start), quote: true) + "u8";
            start = end;
        }
    }
}
