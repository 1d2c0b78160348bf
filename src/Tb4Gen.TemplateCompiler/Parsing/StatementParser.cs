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
internal sealed class StatementParser
{
    private readonly TokenReader _reader;
    private readonly ExpressionParser _expressions;
    private readonly BlockParser _blocks;

    public StatementParser(TokenReader reader, TextLineCollection lines)
    {
        _reader = reader;
        _expressions = new(reader);
        _blocks = new(reader, lines, _expressions, this);
    }

    /// <summary>The opening of the tag that is being read; null in front matter.</summary>
    public Token? Tag { get; private set; }

    public ImmutableArray<Statement> ParsePage()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (_reader.Current.Kind != TokenKind.End)
        {
            statements.AddRange(ParseBody());
            if (_reader.Current.Kind == TokenKind.End) break;
            _reader.Errors.Report(TemplateErrors.EndWithoutBlock, _reader.Current.Span, _reader.Current.Text);
            _reader.Take();
            SkipStatement();
        }

        return statements.ToImmutable();
    }

    /// <summary>Entries of front matter: assignments only.</summary>
    public ImmutableArray<AssignmentStatement> ParseAssignments()
    {
        var entries = ImmutableArray.CreateBuilder<AssignmentStatement>();
        while (_reader.Current.Kind != TokenKind.End)
        {
            if (_reader.Current.Kind == TokenKind.Separator) _reader.Take();
            else if (_reader.Current.Kind == TokenKind.Identifier && _reader.Next.Is("="))
            {
                entries.Add(ParseAssignment());
            }
            else
            {
                _reader.ReportUnexpected("`key = value`");
                SkipStatement();
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Statements up to, and not including, an <c>end</c>, <c>else</c> or <c>when</c>.</summary>
    public ImmutableArray<Statement> ParseBody()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (true)
        {
            var token = _reader.Current;
            var tag = Tag?.Span.Start ?? -1;
            if (
                token.Kind == TokenKind.End || (token.Kind == TokenKind.Identifier
                    && token.Text is "end" or "else" or "when"))
            {
                return statements.ToImmutable();
            }

            switch (token.Kind)
            {
                case TokenKind.Text:
                    statements.Add(new TextStatement(_reader.Take().Span, token.Text));
                    break;
                case TokenKind.TagOpen:
                    Tag = _reader.Take();
                    break;
                case TokenKind.TagClose or TokenKind.Separator:
                    _reader.Take();
                    break;
                default:
                    if (ParseStatement() is { } statement) statements.Add(statement with { Tag = tag });
                    break;
            }
        }
    }

    private Statement? ParseStatement()
    {
        var token = _reader.Current;
        var isKeyword = token.Kind == TokenKind.Identifier && Keywords.IsStatement(token.Text) && !_reader.Next.Is(".");
        if (isKeyword) return ParseKeyword(token);
        // `null` and its like are values. A key of front matter may well be called as a word of the language.
        if (IsAssignment() && Keywords.IsReserved(token.Text)) _reader.ReportUnexpected("the name of a variable");
        var statement = IsAssignment() ? ParseAssignment() : IsIncrement() ? ParseIncrement() : ParsePrint();
        ExpectStatementEnd();
        return statement;
    }

    private bool IsAssignment() =>
        IsVariable(_reader.Current) && IsAssignSign(_reader.Next);

    private static bool IsAssignSign(Token token) =>
        token.Kind == TokenKind.Operator && token.Text is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=";

    private bool IsIncrement() =>
        _reader.Current.Is("++") || _reader.Current.Is("--")
        || (IsVariable(_reader.Current) && (_reader.Next.Is("++") || _reader.Next.Is("--")));

    private static bool IsVariable(Token token) => token.Kind is TokenKind.Identifier or TokenKind.Local;

    private Statement ParseIncrement()
    {
        var printsFirst = IsVariable(_reader.Current);
        var name = _reader.Take();
        var sign = name;
        if (printsFirst) sign = _reader.Take();
        else if (IsVariable(_reader.Current)) name = _reader.Take();
        else
        {
            _reader.ReportUnexpected("a name");
            SkipStatement();
            return new PrintStatement(sign.Span, new MissingExpression(sign.Span), "");
        }

        var span = _reader.From(Math.Min(name.Span.Start, sign.Span.Start));
        // A sign of its own: `+` would also join a text with the 1.
        var number = new UnaryExpression(span, sign.Text, VariableOf(name));
        var value = new BinaryExpression(
            span, number, sign.Text.Substring(1), sign.Span, new LiteralExpression(sign.Span, 1L));
        return new IncrementStatement(
            new(span, VariableOf(name), Tag?.Indent ?? ""), new(span, name.Text, name.Span, value), printsFirst);
    }

    private static Expression VariableOf(Token name) => name.Kind == TokenKind.Local
        ? new LocalExpression(name.Span, name.Text.Substring(1))
        : new NameExpression(name.Span, name.Text);

    private AssignmentStatement ParseAssignment()
    {
        var name = _reader.Take();
        var sign = _reader.Take();
        var value = _expressions.Parse();
        if (sign.Text.Length > 1)
        {
            var operation = sign.Text.Substring(0, sign.Text.Length - 1);
            value = new BinaryExpression(_reader.From(name.Span.Start), VariableOf(name), operation, sign.Span, value);
        }

        return new(_reader.From(name.Span.Start), name.Text, name.Span, value);
    }

    private Statement ParsePrint()
    {
        var start = _reader.Current.Span.Start;
        var value = _expressions.Parse();
        if (_reader.Current.Is("=") && value is CallExpression { IsInParentheses: true } call)
        {
            return ParseInlineFunc(call);
        }

        return AssignsPart(value)
            ? new PrintStatement(value.Span, new MissingExpression(value.Span), "")
            : new PrintStatement(_reader.From(start), value, Tag?.Indent ?? "");
    }

    /// <summary>Values do not change: what has a type keeps the members it was made with.</summary>
    private bool AssignsPart(Expression target)
    {
        if (!IsAssignSign(_reader.Current) || target is not (MemberExpression or IndexExpression)) return false;
        _reader.Errors.Report(
            TemplateErrors.Unsupported, target.Span,
            "an assignment to a part of a value", "assign a new value with that part");
        SkipStatement();
        return true;
    }

    /// <summary><c>f(x) = x * 2</c>: what stands left of the sign looks like a call.</summary>
    private Statement ParseInlineFunc(CallExpression call)
    {
        if (call is not { Function: NameExpression name }
            || call.Arguments.Any(static a => a.Value is not NameExpression))
        {
            _reader.ReportUnexpected("`}}`, or a name in front of the sign");
            SkipStatement();
            return new PrintStatement(call.Span, new MissingExpression(call.Span), "");
        }

        _reader.Take();
        var value = _expressions.Parse();
        var parameters = call.Arguments
            .Select(static a => new FuncParameter(((NameExpression)a.Value).Name, a.Value.Span, null))
            .ToImmutableArray();
        return new FuncStatement(
            _reader.From(call.Span.Start), name.Name, name.Span, parameters, [new RetStatement(value.Span, value)]);
    }

    private Statement? ParseKeyword(Token keyword)
    {
        if (Keywords.IsBlock(keyword.Text)) return _blocks.Parse(keyword);
        _reader.Take();
        if (keyword.Text is "break" or "continue")
        {
            ExpectStatementEnd();
            return new JumpStatement(keyword.Span, keyword.Text);
        }

        if (keyword.Text == "ret")
        {
            var value = _reader.AtStatementEnd ? null : _expressions.Parse();
            ExpectStatementEnd();
            return new RetStatement(_reader.From(keyword.Span.Start), value);
        }

        _reader.Errors.Report(
            TemplateErrors.Unsupported, keyword.Span, $"`{keyword.Text}`", Keywords.InsteadOf(keyword.Text));
        SkipStatement();
        return null;
    }

    public void ExpectStatementEnd()
    {
        if (_reader.AtStatementEnd) return;
        _reader.ReportUnexpected("`}}`, `;` or the end of the line");
        SkipStatement();
    }

    public void SkipStatement()
    {
        while (!_reader.AtStatementEnd) _reader.Take();
    }
}
