using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;

namespace Tb4Gen.TemplateCompiler.Lexing;

/// <summary>Cuts the code inside of a tag, or of front matter, into tokens.</summary>
internal sealed class CodeLexer(
    string text, ImmutableArray<Token>.Builder tokens, ErrorList errors, int depth = 0)
{
    /// <summary>Longest first, so that the first that fits is the right one.</summary>
    private static readonly string[] Operators =
    [
        "//=", "..<", "|>", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "??", "?.", "?!", "..", "++", "--", "+=",
        "-=", "*=", "/=", "%=", "//", "|", "<", ">", "?", ".", "+", "-", "*", "/", "%", "=", "!", "@", "^", "&", ",",
        ":", "(", ")", "[", "]", "{", "}",
    ];

    /// <summary>How deep interpolated strings may lie in each other; keeps hostile input off the stack.</summary>
    private const int MaxDepth = 8;

    private readonly Stack<char> _brackets = new();
    private readonly LiteralLexer _literals = new(text, errors, depth);
    private int _position;
    private int _limit;
    private bool _afterBlank;

    /// <summary>Reads a tag from behind its opening on.</summary>
    /// <returns>Where the closing begins, its strip sign included; -1 where there is none.</returns>
    public int ReadTag(int start)
    {
        Begin(start, text.Length);
        while (_position < _limit)
        {
            if (IsTagEnd(_position)) return _position;
            ReadToken();
        }

        return -1;
    }

    public void ReadTo(int start, int end)
    {
        Begin(start, end);
        while (_position < _limit) ReadToken();
    }

    /// <summary>Reads the expression in an interpolated string, which must end on its line.</summary>
    /// <returns>Position of the closing brace; negative where there is none.</returns>
    public int ReadHole(int start, int end)
    {
        Begin(start, end);
        while (depth < MaxDepth && _position < _limit && text[_position] is not ('\n' or ';' or '#'))
        {
            if (text[_position] == '}' && _brackets.Count == 0) return _position;
            ReadToken();
        }

        return -1;
    }

    private void Begin(int start, int limit)
    {
        _brackets.Clear();
        _position = start;
        _limit = limit;
        _afterBlank = true;
    }

    /// <summary>Inside of braces <c>}}</c> closes those: <c>{{ {a: 1} }}</c>.</summary>
    private bool IsTagEnd(int position)
    {
        if (_brackets.Contains('{')) return false;
        if (text[position] is '-' or '~') position++;
        return string.CompareOrdinal(text, position, "}}", 0, 2) == 0;
    }

    private char Next => _position + 1 < _limit ? text[_position + 1] : '\0';

    private void ReadToken()
    {
        var c = text[_position];
        if (c == '\n' || c == ';') ReadSeparator(c);
        else if (char.IsWhiteSpace(c)) Skip(1);
        else if (c == '#') SkipComment();
        else if (char.IsLetter(c) || c == '_') ReadWord(TokenKind.Identifier, _position);
        else if (c == '$' && Next is '"' or '\'') Add(_literals.Read(_position, _limit));
        else if (c == '$') ReadWord(TokenKind.Local, _position + 1);
        else if (char.IsDigit(c) || c is '"' or '\'' or '`') Add(_literals.Read(_position, _limit));
        else ReadOperator();
    }

    /// <summary>
    /// A statement goes on over line ends inside of [ ] and { } and behind a pipe, but not inside of ( ).
    /// </summary>
    private void ReadSeparator(char c)
    {
        var goesOn = _brackets.Count > 0 && _brackets.Peek() != '(';
        goesOn |= tokens.Count > 0 && (tokens[tokens.Count - 1].Is("|") || tokens[tokens.Count - 1].Is("|>"));
        if (c == '\n' && goesOn)
        {
            Skip(1);
            return;
        }

        _brackets.Clear();
        Add(new Token(TokenKind.Separator, new TextSpan(_position, 1), c == '\n' ? "end of line" : ";"));
        _afterBlank = true;
    }

    private void Skip(int count)
    {
        _position += count;
        _afterBlank = true;
    }

    private void SkipComment()
    {
        var multi = _position + 1 < _limit && text[_position + 1] == '#';
        Skip(multi ? 2 : 1);
        while (_position < _limit && !IsTagEnd(_position))
        {
            if (!multi && text[_position] == '\n') return;
            if (multi && string.CompareOrdinal(text, _position, "##", 0, 2) == 0)
            {
                Skip(2);
                return;
            }

            Skip(1);
        }
    }

    private void ReadWord(TokenKind kind, int nameStart)
    {
        var end = nameStart;
        while (end < _limit && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        // `x.empty?` asks, `empty ? 1 : 2` does not.
        var isMember = tokens.Count > 0 && tokens[tokens.Count - 1].Text is "." or "?.";
        if (isMember && end < _limit && text[end] == '?' && text.Substring(nameStart, end - nameStart) == "empty")
        {
            end++;
        }

        var span = TextSpan.FromBounds(_position, end);
        Add(new Token(kind, span, text.Substring(span.Start, span.Length))
        {
            Value = text.Substring(nameStart, end - nameStart),
        });
    }

    private void ReadOperator()
    {
        foreach (var candidate in Operators)
        {
            if (_position + candidate.Length > _limit) continue;
            if (string.CompareOrdinal(text, _position, candidate, 0, candidate.Length) != 0) continue;
            TrackBracket(candidate[0]);
            Add(new Token(TokenKind.Operator, new TextSpan(_position, candidate.Length), candidate));
            return;
        }

        errors.Report(TemplateErrors.BadCharacter, new TextSpan(_position, 1), text[_position]);
        Skip(1);
    }

    private void TrackBracket(char c)
    {
        if (c is '(' or '[' or '{') _brackets.Push(c);
        else if (c is ')' or ']' or '}' && _brackets.Count > 0) _brackets.Pop();
    }

    private void Add(Token token)
    {
        tokens.Add(token with { AfterBlank = _afterBlank });
        _position = token.Span.End;
        _afterBlank = false;
    }
}
