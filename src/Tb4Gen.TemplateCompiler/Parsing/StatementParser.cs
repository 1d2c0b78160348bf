using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Lexing;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Parsing;

/// <summary>
/// Reads statements. A block's body may lie in one tag or stretch over many tags and texts, so text, tag openings and
/// tag closings are tokens like all others. After an error it goes on behind the statement's end.
/// </summary>
internal sealed class StatementParser(TokenReader reader, TextLineCollection lines)
{
    private const int MaxDepth = 64;

    private readonly ExpressionParser _expressions = new(reader);
    private Token? _tag;
    private int _depth;

    public ImmutableArray<Statement> ParsePage()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (reader.Current.Kind != TokenKind.End)
        {
            statements.AddRange(ParseBody());
            if (reader.Current.Kind == TokenKind.End) break;
            reader.Errors.Report(TemplateErrors.EndWithoutBlock, reader.Current.Span, reader.Current.Text);
            reader.Take();
            SkipStatement();
        }

        return statements.ToImmutable();
    }

    /// <summary>Entries of front matter: assignments only.</summary>
    public ImmutableArray<AssignmentStatement> ParseAssignments()
    {
        var entries = ImmutableArray.CreateBuilder<AssignmentStatement>();
        while (reader.Current.Kind != TokenKind.End)
        {
            if (reader.Current.Kind == TokenKind.Separator) reader.Take();
            else if (reader.Current.Kind == TokenKind.Identifier && reader.Next.Is("=")) entries.Add(ParseAssignment());
            else
            {
                reader.ReportUnexpected("`key = value`");
                SkipStatement();
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Statements up to, and not including, an <c>end</c>, <c>else</c> or <c>when</c>.</summary>
    private ImmutableArray<Statement> ParseBody()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (true)
        {
            var token = reader.Current;
            if (
                token.Kind == TokenKind.End || (token.Kind == TokenKind.Identifier
                    && token.Text is "end" or "else" or "when"))
            {
                return statements.ToImmutable();
            }

            switch (token.Kind)
            {
                case TokenKind.Text:
                    statements.Add(new TextStatement(reader.Take().Span, token.Text));
                    break;
                case TokenKind.TagOpen:
                    _tag = reader.Take();
                    break;
                case TokenKind.TagClose or TokenKind.Separator:
                    reader.Take();
                    break;
                default:
                    if (ParseStatement() is { } statement) statements.Add(statement);
                    break;
            }
        }
    }

    private Statement? ParseStatement()
    {
        var token = reader.Current;
        var isKeyword = token.Kind == TokenKind.Identifier && Keywords.IsStatement(token.Text) && !reader.Next.Is(".");
        if (isKeyword) return ParseKeyword(token);
        var statement = IsAssignment() ? (Statement)ParseAssignment() : ParsePrint();
        ExpectStatementEnd();
        return statement;
    }

    private bool IsAssignment() =>
        reader.Current.Kind is TokenKind.Identifier or TokenKind.Local && reader.Next.Kind == TokenKind.Operator
        && reader.Next.Text is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=";

    private AssignmentStatement ParseAssignment()
    {
        var name = reader.Take();
        var sign = reader.Take();
        var value = _expressions.Parse();
        if (sign.Text.Length > 1)
        {
            Expression target = name.Kind == TokenKind.Local
                ? new LocalExpression(name.Span, name.Text.Substring(1))
                : new NameExpression(name.Span, name.Text);
            var operation = sign.Text.Substring(0, sign.Text.Length - 1);
            value = new BinaryExpression(reader.From(name.Span.Start), target, operation, sign.Span, value);
        }

        return new(reader.From(name.Span.Start), name.Text, name.Span, value);
    }

    private PrintStatement ParsePrint()
    {
        var start = reader.Current.Span.Start;
        var value = _expressions.Parse();
        return new(reader.From(start), value, _tag?.Indent ?? "");
    }

    private Statement? ParseKeyword(Token keyword)
    {
        if (Keywords.IsBlock(keyword.Text)) return ParseBlock(keyword);
        reader.Take();
        if (keyword.Text is "break" or "continue")
        {
            ExpectStatementEnd();
            return new JumpStatement(keyword.Span, keyword.Text);
        }

        reader.Errors.Report(TemplateErrors.Unsupported, keyword.Span, $"`{keyword.Text}`", InsteadOf(keyword.Text));
        SkipStatement();
        return null;
    }

    private Statement? ParseBlock(Token keyword)
    {
        if (++_depth > MaxDepth)
        {
            reader.Errors.Report(TemplateErrors.Unsupported, keyword.Span, "nesting this deep", "use a partial");
            while (reader.Current.Kind != TokenKind.End) reader.Take();
            _depth--;
            return null;
        }

        var tag = _tag;
        reader.Take();
        var block = keyword.Text switch
        {
            "if" => ParseIf(keyword),
            "for" => ParseFor(keyword),
            "case" => ParseCase(keyword),
            "capture" => ParseCapture(keyword),
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
            CheckIndent(reader.Take(), _tag, keyword);
            if (reader.TryTakeWord("if"))
            {
                branches.Add(ParseIfBranch());
                continue;
            }

            ExpectStatementEnd();
            otherwise = ParseBody();
            break;
        }

        ExpectEnd(keyword);
        return new IfStatement(reader.From(keyword.Span.Start), branches.ToImmutable(), otherwise);
    }

    private IfBranch ParseIfBranch()
    {
        var condition = _expressions.Parse();
        ExpectStatementEnd();
        return new(condition, ParseBody());
    }

    private ForStatement ParseFor(Token keyword)
    {
        var variable = reader.Current;
        if (variable.Kind is TokenKind.Identifier or TokenKind.Local) reader.Take();
        else reader.ReportUnexpected("a name for the item");
        var (list, options) = ParseForList();
        ExpectStatementEnd();
        var body = ParseBody();
        var otherwise = ImmutableArray<Statement>.Empty;
        if (reader.Current.IsWord("else"))
        {
            CheckIndent(reader.Take(), _tag, keyword);
            ExpectStatementEnd();
            otherwise = ParseBody();
        }

        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), variable.Text, variable.Span, list, options, body, otherwise);
    }

    /// <summary>The options look like arguments of the list, and the expression parser reads them as such.</summary>
    private (Expression List, ForOptions Options) ParseForList()
    {
        if (!reader.TryTakeWord("in"))
        {
            reader.ReportUnexpected("`in`");
            SkipStatement();
            return (new MissingExpression(reader.Current.Span), new(null, null, false));
        }

        var list = _expressions.Parse();
        Expression? limit = null;
        Expression? offset = null;
        var reversed = false;
        if (list is not CallExpression call || call.Arguments.IsEmpty) return (list, new(null, null, false));
        foreach (var argument in call.Arguments)
        {
            if (argument is { Name: "limit" }) limit = argument.Value;
            else if (argument is { Name: "offset" }) offset = argument.Value;
            else if (argument.Value is NameExpression { Name: "reversed" }) reversed = true;
            else return (list, new(null, null, false));
        }

        return (call.Function, new(limit, offset, reversed));
    }

    private CaseStatement ParseCase(Token keyword)
    {
        var value = _expressions.Parse();
        ExpectStatementEnd();
        // What stands before the first `when` is dropped.
        ParseBody();
        var branches = ImmutableArray.CreateBuilder<WhenBranch>();
        var otherwise = ImmutableArray<Statement>.Empty;
        while (reader.Current.IsWord("when"))
        {
            CheckIndent(reader.Take(), _tag, keyword);
            var values = ParseWhenValues();
            ExpectStatementEnd();
            branches.Add(new(values, ParseBody()));
        }

        if (branches.Count > 0 && reader.Current.IsWord("else"))
        {
            CheckIndent(reader.Take(), _tag, keyword);
            ExpectStatementEnd();
            otherwise = ParseBody();
        }

        if (branches.Count == 0) reader.ReportUnexpected("`when`");
        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), value, branches.ToImmutable(), otherwise);
    }

    private ImmutableArray<Expression> ParseWhenValues()
    {
        var values = ImmutableArray.CreateBuilder<Expression>();
        do AddWhenValue(values, _expressions.Parse());
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
        ExpectStatementEnd();
        var body = ParseBody();
        ExpectEnd(keyword);
        return new(reader.From(keyword.Span.Start), name.Text, name.Span, body);
    }

    /// <summary>Reads the block all the same, so that its <c>end</c> is not taken for another's.</summary>
    private Statement? ParseUnsupported(Token keyword)
    {
        reader.Errors.Report(TemplateErrors.Unsupported, keyword.Span, $"`{keyword.Text}`", InsteadOf(keyword.Text));
        SkipStatement();
        ParseBody();
        while (reader.Current.Kind == TokenKind.Identifier && reader.Current.Text is "else" or "when")
        {
            SkipStatement();
            ParseBody();
        }

        ExpectEnd(keyword);
        return null;
    }

    private static string InsteadOf(string keyword) => keyword switch
    {
        "while" => "use `for i in 0..<n`",
        "func" or "do" => "put the text into a partial and `include` it",
        "with" => "write the whole path, or assign it to a name",
        "wrap" => "`capture` the text and hand it to a partial",
        "ret" => "put the rest into an `if`",
        "tablerow" => "use `for`",
        "import" or "readonly" => "write the whole path",
        _ => "it stands in the wrong place",
    };

    private void ExpectEnd(Token keyword)
    {
        if (!reader.Current.IsWord("end"))
        {
            reader.Errors.Report(TemplateErrors.BlockWithoutEnd, keyword.Span, keyword.Text);
            return;
        }

        CheckIndent(reader.Take(), _tag, keyword);
        ExpectStatementEnd();
    }

    /// <summary>A block that ends on its own line is left alone: there is no second line to indent.</summary>
    private void CheckIndent(Token keyword, Token? tag, Token blockStart)
    {
        if (tag is null || tag.Indent.Length == 0) return;
        if (LineOf(blockStart) == LineOf(reader.Previous)) return;
        reader.Errors.Report(
            TemplateErrors.IndentedBlock, TextSpan.FromBounds(tag.Span.Start, keyword.Span.End), keyword.Text);
    }

    private int LineOf(Token token) => lines.GetLinePosition(token.Span.Start).Line;

    private void ExpectStatementEnd()
    {
        if (reader.AtStatementEnd) return;
        reader.ReportUnexpected("`}}`, `;` or the end of the line");
        SkipStatement();
    }

    private void SkipStatement()
    {
        while (!reader.AtStatementEnd) reader.Take();
    }
}
