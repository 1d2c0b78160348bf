using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Lexing;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Parsing;

/// <content>
/// Arguments without parentheses. What Scriban would read otherwise than it looks is refused: it knows the end of such
/// an argument by the next token alone.
/// </content>
internal sealed partial class ExpressionParser
{
    /// <summary>Where a colon would make a named argument of what stands before it, also in a ternary.</summary>
    private int _namesArgument = -1;

    /// <summary>Whether Scriban would take a parenthesis for the next argument, and not for those of a call.</summary>
    private bool _isPlain;

    /// <summary>
    /// A function's arguments follow it after blanks: <c>string.append name "x"</c>. They take the operators that bind
    /// tighter than the one in front of the call: <c>2 * math.round x + 1</c> is a sum.
    /// </summary>
    private Expression ParseCall(int minimum, bool mayCall)
    {
        var start = reader.Current.Span.Start;
        var function = ParsePostfix();
        if (!mayCall || function is not (NameExpression or MemberExpression) || !BeginsArgument()) return function;
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (BeginsArgument()) arguments.Add(ParseArgument(minimum, inParentheses: false));
        if (arguments[arguments.Count - 1].Name is not null && Precedence(reader.Current.Text) > 0)
        {
            // Scriban would take the operator for one more argument.
            reader.ReportUnexpected("the end of a named argument: put what is computed into parentheses");
        }

        if (reader.Previous.Kind is TokenKind.Identifier or TokenKind.Local
            && arguments[arguments.Count - 1].Value is NameExpression or LocalExpression)
        {
            _namesArgument = reader.Current.Span.Start;
        }

        return new CallExpression(reader.From(start), function, arguments.ToImmutable());
    }

    private bool BeginsArgument()
    {
        var token = reader.Current;
        return token.AfterBlank && token.Kind switch
        {
            TokenKind.Identifier => !Keywords.IsStatement(token.Text) || IsLoopObject(token) || IsNamed(token),
            TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.Interpolated => true,
            TokenKind.Operator => token.Text is "(" or "[" or "!" or "{" or "@" or "^",
            _ => false,
        };
    }

    /// <summary>Words of the language may name arguments: <c>string.append with: "x"</c>.</summary>
    private bool IsNamed(Token token) =>
        token.Kind == TokenKind.Identifier && reader.Next.Is(":") && !reader.Next.AfterBlank;

    /// <summary><c>limit: n</c>, <c>offset: n</c> and <c>reversed</c> behind a list that is no call.</summary>
    public ImmutableArray<Argument> ParseLoopOptions()
    {
        var options = ImmutableArray.CreateBuilder<Argument>();
        while (reader.Current.IsWord("reversed") || IsNamed(reader.Current))
        {
            options.Add(ParseArgument(0, inParentheses: false));
        }

        return options.ToImmutable();
    }

    private Argument ParseArgument(int minimum, bool inParentheses)
    {
        var token = reader.Current;
        if (!inParentheses && token.Span.Start == _namesArgument)
        {
            reader.ReportUnexpected("the end of the arguments: put the one with the sign into parentheses");
        }

        if (IsNamed(token) || (inParentheses && token.Kind == TokenKind.Identifier && reader.Next.Is(":")))
        {
            reader.Take();
            reader.Take();
            return new(token.Text, token.Span, inParentheses ? Parse() : Plain(() => ParseUnary(minimum, mayCall: false)));
        }

        return new(null, default, inParentheses ? Parse() : ParseBinary(minimum, mayCall: false, isArgument: true));
    }

    private Expression Plain(Func<Expression> parse)
    {
        _isPlain = true;
        var value = parse();
        _isPlain = false;
        return value;
    }
}
