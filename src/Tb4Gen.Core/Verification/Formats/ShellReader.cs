using System.Buffers;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads a shell script as far as quotes, substitutions and here-documents go. What opens and never closes swallows
/// the rest of the script, and the shell says so only when it gets there, at boot. It is no parser of the whole
/// language.
/// </summary>
internal ref struct ShellReader
{
    private static readonly SearchValues<char> EndOfWord = SearchValues.Create(" \t\n;|&<>()");

    /// <summary>All that may open or close something.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\'\"`$#<()}\n");

    /// <summary>In a subshell the words case and esac count as well.</summary>
    private static readonly SearchValues<char> SignsAndWords = SearchValues.Create("\\'\"`$#<()}\nce");

    private readonly ReadOnlySpan<char> _text;
    private readonly List<Problem> _problems;
    private readonly Stack<ShellFrame> _frames = new();
    private readonly Queue<HereDocument> _hereDocuments = new();
    private readonly List<Range>? _comments;
    private int _position;

    private ShellReader(ReadOnlySpan<char> text, List<Problem> problems, List<Range>? comments)
    {
        _text = text;
        _problems = problems;
        _comments = comments;
    }

    /// <summary>
    /// A script has its interpreter in its first bytes; a fragment that another script sources has none.
    /// </summary>
    public static void ReadScript(ReadOnlySpan<char> text, List<Problem> problems)
    {
        if (!text.StartsWith("#!/bin/bash\n", StringComparison.Ordinal)
            && !text.StartsWith("#!/bin/sh\n", StringComparison.Ordinal))
        {
            problems.Add(new Problem(1, "the first line is not exactly '#!/bin/bash' or '#!/bin/sh'"));
        }

        ReadFragment(text, problems);
    }

    /// <param name="text">The script.</param>
    /// <param name="problems">Receives what opens and never closes.</param>
    /// <param name="comments">Receives where comments are, that of the interpreter among them.</param>
    public static void ReadFragment(ReadOnlySpan<char> text, List<Problem> problems, List<Range>? comments = null)
    {
        var reader = new ShellReader(text, problems, comments);
        reader._frames.Push(new ShellFrame(ShellContext.Commands, Start: 0));
        while (reader._position < text.Length) reader.Step();
        reader.End();
    }

    private void Step()
    {
        var context = _frames.Peek().Context;
        var next = _text[_position..].IndexOfAny(context == ShellContext.Subshell ? SignsAndWords : Signs);
        _position = next < 0 ? _text.Length : _position + next;
        if (next < 0) return;
        switch (context)
        {
            case ShellContext.DoubleQuotes:
                StepInDoubleQuotes();
                break;
            case ShellContext.Parameter:
                StepInParameter();
                break;
            case ShellContext.Arithmetic:
                StepInArithmetic();
                break;
            default:
                StepInCommands();
                break;
        }
    }

    private void StepInCommands()
    {
        var c = _text[_position];
        var frame = _frames.Peek();
        if (c == '#' && IsWordStart()) SkipComment();
        else if (c == '\'') SkipQuoted(1, hasEscapes: false);
        else if (c == '<' && At("<<<")) Advance(3);
        else if (c == '<' && At("<<")) ReadHereDocumentStart();
        else if (c == '(' && At("((") && IsWordStart()) Open(ShellContext.Arithmetic, 2);
        else if (c == '(') Open(ShellContext.Subshell, 1);
        else if (c == ')') CloseParenthesis(frame);
        else if (c == '`' && frame.Context == ShellContext.Backticks) Close(1);
        else if (IsLetter(c) && IsWordStart()) ReadWord(frame);
        else StepInBoth(c);
    }

    private void StepInDoubleQuotes()
    {
        var c = _text[_position];
        if (c == '"') Close(1);
        else StepInBoth(c);
    }

    private void StepInParameter()
    {
        var c = _text[_position];
        if (c == '}') Close(1);
        else if (c == '\'' && !IsInsideDoubleQuotes()) SkipQuoted(1, hasEscapes: false);
        else StepInBoth(c);
    }

    private void StepInArithmetic()
    {
        var c = _text[_position];
        if (c == ')' && At("))") && _frames.Peek().Depth == 0) Close(2);
        else if (c is '(' or ')') Deepen(c == '(' ? 1 : -1);
        else StepInBoth(c);
    }

    /// <summary>What means the same inside and outside of double quotes.</summary>
    private void StepInBoth(char c)
    {
        if (c == '\\') Advance(2);
        else if (c == '"') Open(ShellContext.DoubleQuotes, 1);
        else if (c == '`') Open(ShellContext.Backticks, 1);
        else if (c == '$') StepAtDollar();
        else if (c == '\n') EndLine();
        else Advance(1);
    }

    private void StepAtDollar()
    {
        var isQuoted = _frames.Peek().Context == ShellContext.DoubleQuotes;
        if (At("$((")) Open(ShellContext.Arithmetic, 3);
        else if (At("$(")) Open(ShellContext.Subshell, 2);
        else if (At("${")) Open(ShellContext.Parameter, 2);
        else if (At("$'") && !isQuoted) SkipQuoted(2, hasEscapes: true);
        else if (At("$#") || At("$$")) Advance(2);
        else Advance(1);
    }

    private void End()
    {
        while (_frames.Count > 1)
        {
            var frame = _frames.Pop();
            _problems.Add(new Problem(LineAt(frame.Start), $"{frame.Name} is opened and never closed"));
        }

        foreach (var open in _hereDocuments)
        {
            _problems.Add(new Problem(LineAt(open.Start), $"the here-document has no line '{open.Delimiter}'"));
        }
    }

    private void ReadHereDocumentStart()
    {
        var start = _position;
        Advance(2);
        var stripsTabs = _position < _text.Length && _text[_position] == '-';
        if (stripsTabs) Advance(1);
        while (_position < _text.Length && _text[_position] is ' ' or '\t') Advance(1);
        var rest = _text[_position..];
        var end = rest.IndexOfAny(EndOfWord);
        if (end < 0) end = rest.Length;
        var delimiter = rest[..end].ToString().Replace("'", "", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        _hereDocuments.Enqueue(new HereDocument(start, delimiter, stripsTabs));
        Advance(end);
    }

    private void EndLine()
    {
        Advance(1);
        while (_hereDocuments.TryPeek(out var open))
        {
            if (!SkipHereDocument(open)) return;
            _hereDocuments.Dequeue();
        }
    }

    private bool SkipHereDocument(HereDocument open)
    {
        while (_position < _text.Length)
        {
            var rest = _text[_position..];
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            Advance(end < 0 ? rest.Length : end + 1);
            if ((open.StripsTabs ? line.TrimStart('\t') : line).SequenceEqual(open.Delimiter)) return true;
        }

        return false;
    }

    private void SkipQuoted(int openLength, bool hasEscapes)
    {
        var start = _position;
        Advance(openLength);
        while (_position < _text.Length && _text[_position] != '\'')
        {
            if (hasEscapes) Advance(_text[_position] == '\\' ? 2 : 1);
            else SkipTo('\'');
        }

        if (_position >= _text.Length)
        {
            _problems.Add(new Problem(LineAt(start), "a single quote is opened and never closed"));
        }

        Advance(1);
    }

    /// <summary>Inside <c>case</c> a closing parenthesis ends a pattern that nothing opened.</summary>
    private void CloseParenthesis(ShellFrame frame)
    {
        if (frame.Context == ShellContext.Subshell && frame.Depth == 0) Close(1);
        else Advance(1);
    }

    private void ReadWord(ShellFrame frame)
    {
        var rest = _text[_position..];
        var end = 0;
        while (end < rest.Length && (IsLetter(rest[end]) || char.IsAsciiDigit(rest[end]))) end++;
        var word = rest[..end];
        if (frame.Context == ShellContext.Subshell && word is "case" && IsCommandStart()) Deepen(1, end);
        else if (frame.Context == ShellContext.Subshell && word is "esac" && frame.Depth > 0) Deepen(-1, end);
        else Advance(end);
    }

    private void Deepen(int change, int length = 1)
    {
        var frame = _frames.Pop();
        _frames.Push(frame with { Depth = frame.Depth + change });
        Advance(length);
    }

    private void Open(ShellContext context, int length)
    {
        _frames.Push(new ShellFrame(context, _position));
        Advance(length);
    }

    private void Close(int length)
    {
        _frames.Pop();
        Advance(length);
    }

    private readonly bool IsInsideDoubleQuotes()
    {
        foreach (var frame in _frames)
        {
            if (frame.Context == ShellContext.DoubleQuotes) return true;
            if (frame.Context is ShellContext.Subshell or ShellContext.Backticks) return false;
        }

        return false;
    }

    private void SkipComment()
    {
        var start = _position;
        SkipTo('\n');
        _comments?.Add(start.._position);
    }

    private void SkipTo(char end)
    {
        var length = _text[_position..].IndexOf(end);
        _position = length < 0 ? _text.Length : _position + length;
    }

    private void Advance(int count) => _position = Math.Min(_position + count, _text.Length);

    // Only a problem needs lines, and most scripts have none.
    private readonly int LineAt(int position) => _text[..position].Count('\n') + 1;

    private readonly bool At(string word) => _text[_position..].StartsWith(word, StringComparison.Ordinal);

    private readonly bool IsWordStart() => _position == 0 || " \t\n;|&()`".Contains(_text[_position - 1]);

    /// <summary>Whether a command may begin here, so that <c>case</c> is the keyword and not an argument.</summary>
    private readonly bool IsCommandStart()
    {
        var before = _text[.._position].TrimEnd(" \t");
        return before.IsEmpty || "\n;|&()`".Contains(before[^1])
            || before.EndsWith("do", StringComparison.Ordinal) || before.EndsWith("then", StringComparison.Ordinal)
            || before.EndsWith("else", StringComparison.Ordinal);
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';
}
