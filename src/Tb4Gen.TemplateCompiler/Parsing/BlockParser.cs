using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Lexing;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Parsing;

/// <summary>Reads the statements that go on until their <c>end</c>.</summary>
internal sealed class BlockParser(
    TokenReader reader, TextLineCollection lines, ExpressionParser expressions, StatementParser statements)
{
    private const int MaxDepth = 64;

    private readonly Lazy<Token?> _lostEnd = new(() => new LostEnd(reader.All, lines).Find());
    private int _depth;

    public Statement? Parse(Token keyword)
    {
        if (++_depth > MaxDepth)
        {
            reader.Errors.Report(TemplateErrors.Unsupported, keyword.Span, "nesting this deep", "use a partial");
            while (reader.Current.Kind != TokenKind.End) reader.Take();
            _depth--;
            return null;
        }

        var tag = statements.Tag;
        reader.Take();
        var block = keyword.Text switch
        {
            "if" => ParseIf(keyword),
            "for" => ParseFor(keyword),
            "case" => ParseCase(keyword),
            "capture" => ParseCapture(keyword),
            "while" => ParseWhile(keyword),
            "with" => ParseWith(keyword),
            "func" => ParseFunc(keyword),
            _ => ParseUnsupported(keyword),
        };
        _depth--;
        CheckIndent(keyword, tag, blockStart: keyword);
        return block;
    }

    private IfStatement ParseIf(Token keyword)
    {
        var branches = ImmutableArray.CreateBuilder<IfBranch>();
        var otherwise = ImmutableArray<Statement>.Empty;
        branches.Add(ParseIfBranch());
        while (reader.Current.IsWord("else"))
        {
            CheckIndent(reader.Take(), statements.Tag, keyword);
            if (reader.TryTakeWord("if"))
            {
                branches.Add(ParseIfBranch());
                continue;
            }

            statements.ExpectStatementEnd();
            otherwise = statements.ParseBody();
            break;
        }

        ExpectEnd(keyword);
        return new IfStatement(reader.From(keyword.Span.Start), branches.ToImmutable(), otherwise);
    }

    private IfBranch ParseIfBranch()
    {
        var condition = expressions.Parse();
        statements.ExpectStatementEnd();
        return new(condition, statements.ParseBody());
    }

    private ForStatement ParseFor(Token keyword)
    {
        var variable = reader.Current;
        if (variable.Kind is TokenKind.Identifier or TokenKind.Local) reader.Take();
        else reader.ReportUnexpected("a name for the item");
        var (list, options) = ParseForList();
        statements.ExpectStatementEnd();
        var body = statements.ParseBody();
        var otherwise = ImmutableArray<Statement>.Empty;
        if (reader.Current.IsWord("else"))
        {
            CheckIndent(reader.Take(), statements.Tag, keyword);
            statements.ExpectStatementEnd();
            otherwise = statements.ParseBody();
        }

        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), variable.Text, variable.Span, list, options, body, otherwise);
    }

    /// <summary>
    /// Behind a name or a member, the options look like arguments of a call, and the expression parser reads them as
    /// such; behind brackets they are left over. Scriban knows no other place for them.
    /// </summary>
    private (Expression List, ForOptions Options) ParseForList()
    {
        if (!reader.TryTakeWord("in"))
        {
            reader.ReportUnexpected("`in`");
            statements.SkipStatement();
            return (new MissingExpression(reader.Current.Span), new(null, null, false));
        }

        var start = reader.Current.Span.Start;
        var list = expressions.Parse();
        if (list is CallExpression { IsInParentheses: false } call && call.Arguments.All(IsLoopOption))
        {
            return (call.Function, OptionsOf(call.Arguments));
        }

        // Behind an operator Scriban takes the last operand for a function, and the options for its arguments.
        var isOperation = list is BinaryExpression or UnaryExpression or ConditionalExpression or PipeExpression
            && list.Span.Start == start;
        var isClosed = !isOperation && reader.Previous is { Kind: TokenKind.String } or { Text: ")" or "]" };
        return (list, OptionsOf(isClosed ? expressions.ParseLoopOptions() : []));
    }

    private static bool IsLoopOption(Argument argument) =>
        argument is { Name: "limit" or "offset" } or { Name: null, Value: NameExpression { Name: "reversed" } };

    private static ForOptions OptionsOf(ImmutableArray<Argument> options) => new(
        options.FirstOrDefault(static o => o.Name == "limit")?.Value,
        options.FirstOrDefault(static o => o.Name == "offset")?.Value,
        options.Any(static o => o.Name is null));

    private CaseStatement ParseCase(Token keyword)
    {
        var value = expressions.Parse();
        statements.ExpectStatementEnd();
        var isLost = ReportLost(statements.ParseBody());
        var branches = ImmutableArray.CreateBuilder<WhenBranch>();
        var otherwise = ImmutableArray<Statement>.Empty;
        while (reader.Current.IsWord("when"))
        {
            CheckIndent(reader.Take(), statements.Tag, keyword);
            var values = ParseWhenValues();
            statements.ExpectStatementEnd();
            branches.Add(new(values, statements.ParseBody()));
        }

        if (branches.Count > 0 && reader.Current.IsWord("else"))
        {
            CheckIndent(reader.Take(), statements.Tag, keyword);
            statements.ExpectStatementEnd();
            otherwise = statements.ParseBody();
        }

        if (branches.Count == 0 && !isLost) reader.ReportUnexpected("`when`");
        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), value, branches.ToImmutable(), otherwise);
    }

    /// <summary>Text before the first <c>when</c> is dropped; Scriban wants no statements there.</summary>
    private bool ReportLost(ImmutableArray<Statement> statements)
    {
        if (statements.FirstOrDefault(static s => s is not TextStatement) is not { } lost) return false;
        Report(lost.Span, "a statement", "`when`");
        return true;
    }

    private void Report(TextSpan span, string found, string expected) =>
        reader.Errors.Report(TemplateErrors.Unexpected, span, found, expected);

    private ImmutableArray<Expression> ParseWhenValues()
    {
        var values = ImmutableArray.CreateBuilder<Expression>();
        do AddWhenValue(values, expressions.Parse());
        while (reader.TryTake(","));
        return values.ToImmutable();
    }

    private static void AddWhenValue(ImmutableArray<Expression>.Builder values, Expression value)
    {
        if (value is BinaryExpression { Operator: "||" } either)
        {
            AddWhenValue(values, either.Left);
            AddWhenValue(values, either.Right);
            return;
        }

        values.Add(value);
    }

    private CaptureStatement ParseCapture(Token keyword)
    {
        var name = reader.Current;
        if (name.Kind is TokenKind.Identifier or TokenKind.Local) reader.Take();
        else reader.ReportUnexpected("a name");
        statements.ExpectStatementEnd();
        var body = statements.ParseBody();
        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), name.Text, name.Span, body);
    }

    private WhileStatement ParseWhile(Token keyword)
    {
        var condition = expressions.Parse();
        statements.ExpectStatementEnd();
        var body = statements.ParseBody();
        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), condition, body);
    }

    private WithStatement ParseWith(Token keyword)
    {
        var target = expressions.Parse();
        statements.ExpectStatementEnd();
        var body = statements.ParseBody();
        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), target, body);
    }

    private FuncStatement ParseFunc(Token keyword)
    {
        var name = reader.Current;
        if (name.Kind == TokenKind.Identifier) reader.Take();
        else reader.ReportUnexpected("a name for the function");
        var parameters = ImmutableArray.CreateBuilder<FuncParameter>();
        if (reader.TryTake("("))
        {
            while (reader.Current.Kind == TokenKind.Identifier)
            {
                parameters.Add(ParseParameter(reader.Take(), parameters.Any(static p => p.Default is not null)));
                if (!reader.TryTake(",")) break;
            }

            reader.Expect(")");
        }

        statements.ExpectStatementEnd();
        var body = statements.ParseBody();
        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), name.Text, name.Span, parameters.ToImmutable(), body);
    }

    /// <summary>Scriban takes only literals for defaults, and only behind all parameters that have none.</summary>
    private FuncParameter ParseParameter(Token name, bool isBehindDefault)
    {
        if (reader.TryTake("="))
        {
            var value = expressions.Parse();
            if (value is not (LiteralExpression or MissingExpression)) Report(value.Span, "this", "a literal");
            return new(name.Text, name.Span, value);
        }

        if (isBehindDefault) Report(name.Span, "a parameter without default", "one with a default");
        return new(name.Text, name.Span, null);
    }

    /// <summary>Reads the block all the same, so that its <c>end</c> is not taken for another's.</summary>
    private Statement? ParseUnsupported(Token keyword)
    {
        reader.Errors.Report(
            TemplateErrors.Unsupported, keyword.Span, $"`{keyword.Text}`", Keywords.InsteadOf(keyword.Text));
        statements.SkipStatement();
        statements.ParseBody();
        while (reader.Current.Kind == TokenKind.Identifier && reader.Current.Text is "else" or "when")
        {
            statements.SkipStatement();
            statements.ParseBody();
        }

        ExpectEnd(keyword);
        return null;
    }

    private void ExpectEnd(Token keyword)
    {
        if (!reader.Current.IsWord("end"))
        {
            var lost = _lostEnd.Value ?? keyword;
            reader.Errors.Report(TemplateErrors.BlockWithoutEnd, lost.Span, lost.Text);
            return;
        }

        CheckIndent(reader.Take(), statements.Tag, keyword);
        statements.ExpectStatementEnd();
    }

    /// <summary>
    /// A block that ends on its own line is left alone: there is no second line to indent. What is captured may have
    /// one, and Scriban would indent it by what stood before the capture.
    /// </summary>
    private void CheckIndent(Token keyword, Token? tag, Token blockStart)
    {
        if (tag is null || tag.Indent.Length == 0) return;
        if (keyword.Text != "capture" && LineOf(blockStart) == LineOf(reader.Previous)) return;
        reader.Errors.Report(
            TemplateErrors.IndentedBlock, TextSpan.FromBounds(tag.Span.Start, keyword.Span.End), keyword.Text);
    }

    private int LineOf(Token token) => lines.GetLinePosition(token.Span.Start).Line;
}
