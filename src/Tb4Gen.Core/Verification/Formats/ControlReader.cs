using System.Globalization;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads deb822(5): fields in paragraphs, values that go on over lines with a blank in front. Each entry's section is
/// the number of its paragraph, from 1; the lines of a value are joined by line feeds, without the blank.
/// </summary>
internal static class ControlReader
{
    public static EntryDocument Read(string text, List<Problem> problems)
    {
        List<Entry> entries = [];
        var paragraph = 1;
        var isInside = false;
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            var line = lines.Line;
            if (line.IsEmpty)
            {
                if (isInside) paragraph++;
                isInside = false;
                continue;
            }

            if (Error(line, isInside) is { } error)
            {
                problems.Add(new Problem(lines.Number, error));
            }
            else if (line[0] == ' ')
            {
                entries[^1] = entries[^1] with { Value = $"{entries[^1].Value}\n{line[1..]}" };
            }
            else
            {
                Add(lines.Number, paragraph, line, entries, problems);
                isInside = true;
            }
        }

        return new EntryDocument(entries);
    }

    private static string? Error(ReadOnlySpan<char> line, bool isInside)
    {
        if (line[^1] is ' ' or '\t') return "the line ends in a blank";
        if (line[0] == '\t') return "the line begins with a tab, and not with the blank that goes on a value";
        if (line[0] == ' ') return isInside ? null : "the line goes on a value, and there is none before it";
        var colon = line.IndexOf(':');
        if (colon < 0) return "the line has no ':'";
        var name = line[..colon];
        return name.IsEmpty || name[0] is '#' or '-' || name.ContainsAnyExceptInRange('!', '~')
            ? $"'{name}' is no name of a field"
            : null;
    }

    private static void Add(
        int number, int paragraph, ReadOnlySpan<char> line, List<Entry> entries, List<Problem> problems)
    {
        var colon = line.IndexOf(':');
        var section = paragraph.ToString(CultureInfo.InvariantCulture);
        var entry = new Entry(number, section, line[..colon].ToString(), line[(colon + 1)..].Trim(' ').ToString());
        foreach (var other in entries)
        {
            // Names of fields are the same whatever the case of their letters.
            if (other.Section != section || !other.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)) continue;
            problems.Add(new Problem(number, $"{entry.Key} stands already in line {other.Line}"));
        }

        entries.Add(entry);
    }
}
