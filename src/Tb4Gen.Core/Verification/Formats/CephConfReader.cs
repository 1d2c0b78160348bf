using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads the file that <c>ceph config assimilate-conf</c> takes (grammar: Ceph's src/common/ConfUtils.cc). The
/// monitor stores options of an unknown section and deletes them seconds later, and cuts a value at <c>#</c>, both
/// without a word; so this reader takes only what survives as it is written.
/// </summary>
internal static class CephConfReader
{
    public static EntryDocument Read(string text, List<Problem> problems)
    {
        List<Entry> entries = [];
        List<Entry> sections = [];
        var section = "";
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            var line = lines.Line.Trim(" \t");
            if (line.IsEmpty || line[0] is '#' or ';') continue;
            if (line[0] == '[')
            {
                section = line[^1] == ']' ? line[1..^1].ToString() : "";
                CheckSection(section, lines.Number, sections, problems);
                sections.Add(new Entry(lines.Number, section, "", ""));
            }
            else
            {
                ReadAssignment(lines.Number, line, section, entries, problems);
            }
        }

        return new EntryDocument(entries, sections);
    }

    private static void CheckSection(string name, int line, List<Entry> sections, List<Problem> problems)
    {
        if (!CephSection.TryParse(name, out _, out var reason)) problems.Add(new Problem(line, reason));
        foreach (var other in sections)
        {
            if (other.Section != name) continue;
            problems.Add(new Problem(line, $"[{name}] has already begun in line {other.Line}"));
        }
    }

    private static void ReadAssignment(
        int number, ReadOnlySpan<char> line, string section, List<Entry> entries, List<Problem> problems)
    {
        var equals = line.IndexOf('=');
        var key = equals < 0 ? line : line[..equals].TrimEnd(" \t");
        var value = equals < 0 ? [] : line[(equals + 1)..].TrimStart(" \t");
        var error = Error(equals, key, value, section);
        if (error is not null)
        {
            problems.Add(new Problem(number, error));
            return;
        }

        foreach (var other in entries)
        {
            if (other.Section != section || !key.SequenceEqual(other.Key)) continue;
            problems.Add(new Problem(number, $"{key} is already set in line {other.Line}"));
        }

        entries.Add(new Entry(number, section, key.ToString(), value.ToString()));
    }

    private static string? Error(int equals, ReadOnlySpan<char> key, ReadOnlySpan<char> value, string section)
    {
        if (equals < 0) return "the line is neither a heading nor an assignment";
        if (!CephOptionName.TryParse(key.ToString(), out _, out var reason)) return reason;
        if (section.Length == 0) return $"{key} stands in front of the first section";
        if (value.IsEmpty) return $"{key} has no value";
        if (value.ContainsAny('#', ';')) return $"the value of {key} ends at the comment sign in it";
        return value[^1] == '\\' ? "a backslash at the end joins the next line" : null;
    }
}
