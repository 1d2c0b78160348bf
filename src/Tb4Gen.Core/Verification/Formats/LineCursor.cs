namespace Tb4Gen.Core.Verification.Formats;

/// <summary>Walks over the lines of a text. Only LF ends a line: other line ends are a fault of their own.</summary>
internal ref struct LineCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Of the current line, from 1.</summary>
    public int Number { get; private set; }

    public ReadOnlySpan<char> Line { get; private set; }

    public bool MoveNext()
    {
        if (_rest.IsEmpty) return false;
        Number++;
        var end = _rest.IndexOf('\n');
        Line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        return true;
    }
}
