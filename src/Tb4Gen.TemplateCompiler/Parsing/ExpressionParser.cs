using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Lexing;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Parsing;

/// <summary>
/// Reads expressions by precedence. From low to high: pipe and ternary, which take everything to their right, then the
/// binary operators of <see cref="Precedence"/>, all left-associative, unary ones, calls and members.
/// </summary>
internal sealed partial class ExpressionParser(TokenReader reader)
{
    /// <summary>Deeper nesting than any template needs; keeps hostile input from exhausting the stack.</summary>
    private const int MaxDepth = 100;

    /// <summary>A chain of operators is a tree as deep as it is long, and all that walk it are recursive.</summary>
    private const int MaxLinks = 400;

    /// <summary>How tight a sign in front of a value binds.</summary>
    private const int Unary = 200;

    private int _depth;
    private int _links;

    public Expression Parse()
    {
        var isPlain = _isPlain;
        _isPlain = false;
        var value = ParseWhole();
        _isPlain = isPlain;
        return value;
    }

    private Expression ParseWhole()
    {
        var start = reader.Current.Span.Start;
        if (_depth == 0) _links = 0;
        if (++_depth > MaxDepth)
        {
            _depth--;
            return TooDeep();
        }

        var left = ParseBinary(0, mayCall: true);
        while (true)
        {
            if (IsTooLong())
            {
                _depth--;
                return TooDeep();
            }

            if (reader.Current.Is("|") || reader.Current.Is("|>"))
            {
                reader.Take();
                left = new PipeExpression(default, left, ParseBinary(0, mayCall: true)) { Span = reader.From(start) };
                _namesArgument = reader.Current.Span.Start;
            }
            else if (reader.Current.Is("?"))
            {
                left = ParseConditional(start, left);
            }
            else
            {
                _depth--;
                return left;
            }
        }
    }

    private ConditionalExpression ParseConditional(int start, Expression condition)
    {
        reader.Take();
        var whenTrue = Parse();
        if (reader.Current.Is(":") && reader.Current.Span.Start == _namesArgument)
        {
            reader.ReportUnexpected("the end of the ternary's first side: put it into parentheses");
        }

        reader.Expect(":");
        var whenFalse = Parse();
        return new(reader.From(start), condition, whenTrue, whenFalse);
    }

    private Expression ParseBinary(int minimum, bool mayCall, bool isArgument = false)
    {
        var start = reader.Current.Span.Start;
        var left = ParseUnary(minimum, mayCall);
        while (
            reader.Current.Kind == TokenKind.Operator && Precedence(reader.Current.Text) is var level
                && level > minimum)
        {
            if (IsTooLong()) return TooDeep();
            var sign = reader.Take();
            Func<Expression> parseRight = () => ParseBinary(level, mayCall);
            var right = isArgument ? Plain(parseRight) : parseRight();
            left = new BinaryExpression(reader.From(start), left, sign.Text, sign.Span, right);
        }

        return left;
    }

    /// <summary>Scriban's order; ranges bind tighter than arithmetic and <c>??</c> looser than <c>||</c>.</summary>
    private static int Precedence(string sign) => sign switch
    {
        "??" or "?!" => 20,
        "||" => 30,
        "&&" => 40,
        "==" or "!=" => 70,
        "<" or "<=" or ">" or ">=" => 80,
        "+" or "-" => 100,
        "*" or "/" or "//" or "%" or "<<" or ">>" => 110,
        ".." or "..<" => 130,
        _ => -1,
    };

    private Expression ParseUnary(int minimum, bool mayCall)
    {
        var token = reader.Current;
        if (!(token.Is("!") || token.Is("-") || token.Is("+") || token.Is("@") || token.Is("^")))
        {
            return ParseCall(minimum, mayCall);
        }

        if (++_depth > MaxDepth)
        {
            _depth--;
            return TooDeep();
        }

        reader.Take();
        var operand = ParseUnary(Unary, mayCall);
        _depth--;
        _namesArgument = reader.Current.Span.Start;
        return new UnaryExpression(reader.From(token.Span.Start), token.Text, operand);
    }

    private Expression ParsePostfix()
    {
        var start = reader.Current.Span.Start;
        // Scriban takes `[1, 2][0]` for a call of a list; in parentheses it is an index.
        var isLiteral = reader.Current.Is("[") || reader.Current.Is("{");
        var value = ParsePrimary();
        while (reader.Current is { Kind: TokenKind.Operator } token)
        {
            if (IsTooLong()) return TooDeep();
            if (token.Text is "." or "?.") (value, isLiteral) = (ParseMember(start, value), false);
            else if (token.Text == "[" && !token.AfterBlank && !isLiteral) value = ParseIndex(start, value);
            else if (token.Text == "(" && !token.AfterBlank && value is NameExpression or MemberExpression)
            {
                if (_isPlain) reader.ReportUnexpected("no call in a sum or behind a name: put it into parentheses");
                reader.Take();
                var arguments = ParseList(")", () => ParseArgument(0, inParentheses: true));
                value = new CallExpression(reader.From(start), value, arguments) { IsInParentheses = true };
            }
            else break;
        }

        if (IsCount(reader.Current)) ReportInnerCount(reader.Take());
        return value;
    }

    private static bool IsCount(Token token) => token.Is("++") || token.Is("--");

    private void ReportInnerCount(Token sign) => reader.Errors.Report(
        TemplateErrors.Unsupported, sign.Span,
        $"`{sign.Text}` inside of an expression", "write it as a statement before");

    private MemberExpression ParseMember(int start, Expression target)
    {
        var isConditional = reader.Take().Text == "?.";
        var name = reader.Current;
        if (name.Kind == TokenKind.Identifier) reader.Take();
        else reader.ReportUnexpected("the name of a member");
        var text = name.Kind == TokenKind.Identifier ? name.Text : "";
        return new(reader.From(start), target, text, name.Span, isConditional);
    }

    private IndexExpression ParseIndex(int start, Expression target)
    {
        reader.Take();
        var index = Parse();
        reader.Expect("]");
        return new(reader.From(start), target, index);
    }

    private Expression ParsePrimary()
    {
        while (IsCount(reader.Current)) ReportInnerCount(reader.Take());
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.String:
                return new LiteralExpression(reader.Take().Span, token.Value);
            case TokenKind.Interpolated:
                return ParseInterpolated(reader.Take());
            case TokenKind.Local:
                return new LocalExpression(reader.Take().Span, (string)token.Value!);
            case TokenKind.Identifier when !Keywords.IsStatement(token.Text) || IsLoopObject(token):
                return ParseWord(reader.Take());
            case TokenKind.Identifier when token.Text == "do":
                reader.Errors.Report(
                    TemplateErrors.Unsupported, reader.Take().Span, "`do`", Keywords.InsteadOf(token.Text));
                return new MissingExpression(token.Span);
            case TokenKind.Operator when token.Text is "(" or "[" or "{":
                return ParseBracketed(token);
            default:
                reader.ReportUnexpected("a value");
                return new MissingExpression(new TextSpan(token.Span.Start, 0));
        }
    }

    /// <summary><c>for.index</c>: the word that begins a loop also names it.</summary>
    private bool IsLoopObject(Token token) => token.Text is "for" or "while" && reader.Next.Is(".");

    private static Expression ParseWord(Token word) => word.Text switch
    {
        "null" => new LiteralExpression(word.Span, null),
        "true" => new LiteralExpression(word.Span, true),
        "false" => new LiteralExpression(word.Span, false),
        _ => new NameExpression(word.Span, word.Text),
    };

    private InterpolatedExpression ParseInterpolated(Token token)
    {
        var parts = ImmutableArray.CreateBuilder<Expression>();
        foreach (var part in (ImmutableArray<object>)token.Value!)
        {
            if (part is string { Length: > 0 } text) parts.Add(new LiteralExpression(token.Span, text));
            if (part is ImmutableArray<Token> tokens) parts.Add(ParseHole(tokens));
        }

        return new(token.Span, parts.ToImmutable());
    }

    private Expression ParseHole(ImmutableArray<Token> tokens)
    {
        var hole = new TokenReader(tokens, reader.Errors);
        var value = new ExpressionParser(hole).Parse();
        if (!hole.AtStatementEnd) hole.ReportUnexpected("`}`");
        return value;
    }

    private Expression ParseBracketed(Token open)
    {
        reader.Take();
        if (open.Text == "(")
        {
            var value = Parse();
            reader.Expect(")");
            return value;
        }

        if (open.Text == "[")
        {
            var items = ParseList("]", Parse);
            return new ListExpression(reader.From(open.Span.Start), items);
        }

        var members = ParseList("}", ParseObjectMember);
        return new ObjectExpression(reader.From(open.Span.Start), members);
    }

    private Argument ParseObjectMember()
    {
        var name = reader.Current;
        if (name.Kind is TokenKind.Identifier or TokenKind.String) reader.Take();
        else reader.ReportUnexpected("a name");
        reader.Expect(":");
        return new(name.Value as string ?? name.Text, name.Span, Parse());
    }

    private ImmutableArray<T> ParseList<T>(string close, Func<T> parseItem)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        while (!reader.Current.Is(close) && !reader.AtStatementEnd)
        {
            items.Add(parseItem());
            if (!reader.TryTake(",")) break;
        }

        reader.Expect(close);
        return items.ToImmutable();
    }

    private bool IsTooLong() => ++_links > MaxLinks;

    private MissingExpression TooDeep()
    {
        reader.Errors.Report(
            TemplateErrors.Unsupported, reader.Current.Span, "nesting this deep", "assign parts of it to names first");
        while (!reader.AtStatementEnd) reader.Take();
        return new MissingExpression(reader.Current.Span);
    }
}
