using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Lexing;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Parsing;

/// <summary>Reads a whole template: front matter between <c>+++</c> lines, then the page.</summary>
internal static class TemplateParser
{
    private const string Marker = "+++";

    public static TemplateSyntax Parse(string text, ErrorList errors)
    {
        var lines = SourceText.From(text).Lines;
        var (frontEnd, bodyStart) = FindFrontMatter(text, lines);
        if (frontEnd < 0)
        {
            errors.Report(
                TemplateErrors.FrontMatter, new TextSpan(0, Marker.Length),
                "this front matter has no second `+++` line");
            return new([], []);
        }

        var entries = bodyStart == 0
            ? []
            : Statements(new Lexer(text, errors).ReadCode(Marker.Length, frontEnd)).ParseAssignments();
        return new(entries, Statements(new Lexer(text, errors).ReadPage(bodyStart)).ParsePage());

        StatementParser Statements(System.Collections.Immutable.ImmutableArray<Token> tokens) =>
            new(new TokenReader(tokens, errors), lines);
    }

    /// <returns>Zeros where there is none, a negative end where it is never closed.</returns>
    private static (int End, int BodyStart) FindFrontMatter(string text, TextLineCollection lines)
    {
        if (!text.StartsWith(Marker, StringComparison.Ordinal)) return (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].ToString().TrimEnd() == Marker) return (lines[i].Start, lines[i].EndIncludingLineBreak);
        }

        return (-1, 0);
    }
}
