namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Walks over lines that a backslash at the end joins, as units, udev rules and ifupdown's files allow it. Comments and
/// empty lines are left out; a comment between joined lines does not end them (systemd.syntax(7), udev(7)).
/// </summary>
internal ref struct LogicalLineCursor(ReadOnlySpan<char> text, string commentSigns)
{
    private readonly string _commentSigns = commentSigns;
    private LineCursor _lines = new(text);

    /// <summary>Of the first of the joined lines, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Without blanks around it.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    /// <summary>Whether the text ended behind a backslash, so that the next file's text would be joined.</summary>
    public bool IsCut { get; private set; }

    public bool MoveNext()
    {
        while (_lines.MoveNext())
        {
            var line = _lines.Line.Trim(" \t");
            if (line.IsEmpty || _commentSigns.Contains(line[0])) continue;
            Number = _lines.Number;
            Line = line[^1] == '\\' ? Join(line) : line;
            return true;
        }

        return false;
    }

    private string Join(ReadOnlySpan<char> first)
    {
        var joined = first[..^1].ToString();
        while (_lines.MoveNext())
        {
            var next = _lines.Line.Trim(" \t");
            if (!next.IsEmpty && _commentSigns.Contains(next[0])) continue;
            if (next.IsEmpty || next[^1] != '\\') return $"{joined} {next}";
            joined = $"{joined} {next[..^1]}";
        }

        IsCut = true;
        return joined;
    }
}
