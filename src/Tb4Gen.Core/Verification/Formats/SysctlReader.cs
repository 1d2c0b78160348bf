namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads sysctl.d(5). <c>sysctl --dry-run</c> answers 0 to a line of garbage and to a bad value, so nothing else would
/// show them before the boot does.
/// </summary>
internal static class SysctlReader
{
    public static EntryDocument Read(string text, List<Problem> problems)
    {
        List<Entry> entries = [];
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            var line = lines.Line.Trim(" \t");
            if (line.IsEmpty || line[0] is '#' or ';') continue;
            var equals = line.IndexOf('=');
            var key = equals < 0 ? line : line[..equals].TrimEnd(" \t");
            var value = equals < 0 ? [] : line[(equals + 1)..].TrimStart(" \t");
            if (Error(equals, key, value) is { } error) problems.Add(new Problem(lines.Number, error));
            else Add(new Entry(lines.Number, "", key.ToString(), value.ToString()), entries, problems);
        }

        return new EntryDocument(entries);
    }

    private static string? Error(int equals, ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (equals < 0) return "the line has no '='";
        if (key.IsEmpty || key.ContainsAny(' ', '\t')) return $"'{key}' is no key";
        return value.IsEmpty ? $"{key} has no value" : null;
    }

    private static void Add(Entry entry, List<Entry> entries, List<Problem> problems)
    {
        foreach (var other in entries)
        {
            if (other.Key != entry.Key) continue;
            problems.Add(new Problem(entry.Line, $"{entry.Key} is already set in line {other.Line}"));
            return;
        }

        entries.Add(entry);
    }
}
