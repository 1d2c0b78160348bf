using System.Globalization;
using System.Text;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>The lines of one file that a finding speaks of, with marks under them.</summary>
internal sealed class Excerpt(SourceText source, IDiagnosticStyle style, StringBuilder output)
{
    private readonly List<Mark> _marks = [];
    private int _numberWidth = 2;

    private sealed record Mark(Location Location, string? Text, Severity? MainSeverity);

    /// <param name="location">A place in this file.</param>
    /// <param name="text">The words beside the mark; or null.</param>
    /// <param name="mainSeverity">Null for a related place.</param>
    public void Add(Location location, string? text, Severity? mainSeverity) =>
        _marks.Add(new(location, text, mainSeverity));

    public void Write()
    {
        var lines = _marks.GroupBy(static m => m.Location.Start.Line).OrderBy(static g => g.Key).ToList();
        if (lines.Count == 0) return;
        _numberWidth = Math.Max(2, lines[^1].Key.ToString(CultureInfo.InvariantCulture).Length);
        var previous = lines[0].Key - 1;
        foreach (var line in lines)
        {
            if (line.Key - previous == 2) WriteLine(previous + 1, []);
            else if (line.Key - previous > 2) output.Append("   ").Append(style.Frame("...")).Append('\n');
            WriteLine(line.Key, [.. line.OrderBy(static m => m.Location.Start.Column)]);
            previous = line.Key;
        }
    }

    private void WriteLine(int number, List<Mark> marks)
    {
        if (number > source.LineCount) return;
        var text = source.Line(number);
        var focus = marks.Find(static m => m.MainSeverity is not null) ?? marks.FirstOrDefault();
        var line = new ExcerptLine(text, (focus?.Location.Start.Column ?? 1) - 1);
        WriteFrame(number.ToString(CultureInfo.InvariantCulture));
        output.Append(line.Text.Length == 0 ? "" : " ").Append(line.Text).Append('\n');
        foreach (var mark in marks) WriteMark(line, mark, text.Length);
    }

    private void WriteMark(ExcerptLine line, Mark mark, int lineLength)
    {
        var (start, end) = (mark.Location.Start, mark.Location.End);
        // Of a range over several lines, the first is marked to its end.
        var endColumn = end.Line > start.Line ? lineLength + 1 : end.Column;
        var (column, length) = line.MarkOf(start.Column - 1, endColumn - 1);
        WriteFrame("");
        var words = mark.Text is { } text ? $" {DisplayWidth.Clean(text)}" : "";
        var drawn = mark.MainSeverity is { } severity
            ? style.Main(severity, new string('^', length) + words)
            : style.Related(new string('-', length) + words);
        output.Append(' ', column + 1).Append(drawn).Append('\n');
    }

    private void WriteFrame(string number) =>
        output.Append(style.Frame($"   {number.PadLeft(_numberWidth)} |"));
}
