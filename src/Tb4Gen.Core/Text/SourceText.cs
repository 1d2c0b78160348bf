namespace Tb4Gen.Core.Text;

/// <summary>The content of one input file, under the name that messages show. LF, CRLF and CR all end a line.</summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>The path as the user gave it, with forward slashes.</summary>
    public string Path { get; }

    public string Content { get; }

    public int LineCount => LineStarts.Length;

    // Only a finding needs lines, and most runs have none.
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    public LinePosition PositionOf(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        if (index < 0) index = ~index - 1;
        return new LinePosition(index + 1, offset - LineStarts[index] + 1);
    }

    /// <summary>The text of a line without its line end.</summary>
    /// <param name="line">From 1 to <see cref="LineCount"/>.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        return Content.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return [.. starts];
    }
}
