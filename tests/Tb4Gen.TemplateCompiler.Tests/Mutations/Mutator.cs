using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Lexing;
using Tb4Gen.TemplateCompiler.Parsing;
using Tb4Gen.TemplateCompiler.Pipeline;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Tests.Mutations;

/// <summary>The faults that a hand makes: a letter too many, a filter forgotten, an <c>end</c> forgotten.</summary>
internal static class Mutator
{
    /// <summary>Each name of a member, function, variable or loop member with a letter too many.</summary>
    public static IEnumerable<Mutant> Misspellings(ParsedTemplate template) => TemplateNodes.Of(template.Syntax)
        .Select(static e => e switch
        {
            MemberExpression member => member.NameSpan,
            NameExpression name => name.Span,
            LocalExpression { Name.Length: > 0 } local => local.Span,
            _ => default,
        })
        .Where(static s => s.Length > 0)
        .Distinct()
        .Select(s => At(template, new TextSpan(s.Start + (s.Length / 2) + 1 - (s.Length == 1 ? 1 : 0), 0), "q"));

    /// <summary>Each pipe without what it goes into.</summary>
    public static IEnumerable<Mutant> DroppedFilters(ParsedTemplate template) => TemplateNodes.Of(template.Syntax)
        .OfType<PipeExpression>()
        .Select(p => At(template, TextSpan.FromBounds(PipeSign(template.File.Text, p), p.Span.End), ""));

    /// <summary>Each <c>end</c> taken away; the block that lost it has to be named.</summary>
    public static IEnumerable<Mutant> RemovedEnds(ParsedTemplate template)
    {
        var open = new Stack<Token>();
        var tokens = new Lexer(template.File.Text, new ErrorList()).ReadPage(BodyStart(template));
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Identifier || (i > 0 && tokens[i - 1].Is("."))) continue;
            var isElseIf = i > 0 && tokens[i - 1].IsWord("else");
            if (Keywords.IsBlock(token.Text) && !isElseIf && !tokens[i + 1].Is(".")) open.Push(token);
            if (token.Text != "end") continue;
            var lost = open.Pop();
            yield return At(template, token.Span, "") with
            {
                Line = LineOf(template, lost.Span.Start),
                // Blocks around it that begin as far to the right: any of them may own the next `end`.
                OtherLines =
                [
                    .. open.Where(b => ColumnOf(template, b) == ColumnOf(template, lost)).Select(b => LineOf(template, b.Span.Start)),
                ],
            };
        }
    }

    /// <summary>Of the tag; -1 where it is not the first on its line.</summary>
    private static int ColumnOf(ParsedTemplate template, Token keyword)
    {
        var text = template.File.Text;
        var tag = text.LastIndexOf("{{", keyword.Span.Start, StringComparison.Ordinal);
        var line = text.LastIndexOf('\n', tag) + 1;
        return string.IsNullOrWhiteSpace(text[line..tag]) ? tag - line : -1;
    }

    private static Mutant At(ParsedTemplate template, TextSpan span, string with) =>
        new(template.File, span, with, LineOf(template, span.Start));

    /// <summary>Behind what may close the left side, and the blanks there.</summary>
    private static int PipeSign(string text, PipeExpression pipe)
    {
        var sign = text.IndexOf('|', pipe.Left.Span.End);
        while (text[sign - 1] == ' ') sign--;
        return sign;
    }

    private static int BodyStart(ParsedTemplate template)
    {
        var text = template.File.Text;
        return text.StartsWith("+++", StringComparison.Ordinal) ? text.IndexOf("\n+++\n", StringComparison.Ordinal) + 5 : 0;
    }

    private static int LineOf(ParsedTemplate template, int position) =>
        template.File.Text.AsSpan(0, position).Count('\n') + 1;
}
