using System.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>
/// A line of a file as a terminal shows it, at most <see cref="MaxWidth"/> cells of it, and where marks go under it.
/// </summary>
internal sealed class ExcerptLine
{
    private const int MaxWidth = 100;
    private const int TabWidth = 4;
    private const int Lead = 30;

    // The cell in which each UTF-16 unit of the line begins, and one more for the end.
    private readonly int[] _cells;
    private readonly int _from;
    private readonly int _to;

    /// <param name="line">Without its line end.</param>
    /// <param name="focus">The unit that must be visible, from 0.</param>
    public ExcerptLine(ReadOnlySpan<char> line, int focus)
    {
        _cells = Measure(line);
        var width = _cells[^1];
        if (width > MaxWidth)
        {
            _from = Math.Clamp(_cells[Math.Clamp(focus, 0, line.Length)] - Lead, 0, width - MaxWidth);
        }

        _to = Math.Min(width, _from + MaxWidth);
        Text = Cut(line);
    }

    public string Text { get; }

    /// <summary>The cells under a range of units, from 0; at least one wide and cut to what is shown.</summary>
    public (int Start, int Length) MarkOf(int start, int end)
    {
        var last = _cells.Length - 1;
        var first = Math.Clamp(_cells[Math.Clamp(start, 0, last)], _from, _to);
        var behind = Math.Clamp(_cells[Math.Clamp(end, 0, last)], _from, _to);
        var lead = _from > 0 ? 1 : 0;
        return (first - _from + lead, Math.Max(1, behind - first));
    }

    private static int[] Measure(ReadOnlySpan<char> line)
    {
        var cells = new int[line.Length + 1];
        var (unit, cell) = (0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            for (var i = 0; i < rune.Utf16SequenceLength; i++) cells[unit++] = cell;
            cell += rune.Value == '\t' ? TabWidth - cell % TabWidth : DisplayWidth.Of(rune);
        }

        cells[unit] = cell;
        return cells;
    }

    private string Cut(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(Math.Min(line.Length, MaxWidth) + 8);
        if (_from > 0) text.Append('…');
        var unit = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var (start, end) = (_cells[unit], _cells[unit + rune.Utf16SequenceLength]);
            unit += rune.Utf16SequenceLength;
            if (start < _from || end > _to) continue;
            if (rune.Value == '\t') text.Append(' ', end - start);
            else text.Append(DisplayWidth.IsUnsafe(rune) ? "\ufffd" : rune.ToString());
        }

        if (_to < _cells[^1]) text.Append('…');
        return text.ToString().TrimEnd();
    }
}
