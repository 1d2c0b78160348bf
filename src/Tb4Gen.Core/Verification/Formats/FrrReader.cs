namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads FRR's integrated configuration. <c>vtysh -C</c> answers 0 to a missing <c>exit</c>, behind which the next
/// lines belong to the wrong block, so blocks are checked here.
/// </summary>
internal static class FrrReader
{
    /// <summary>
    /// Each line is an entry with the opening line of its block as section; headings are entries of no section.
    /// </summary>
    public static EntryDocument Read(string text, List<Problem> problems)
    {
        List<Entry> entries = [];
        Entry? block = null;
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            var line = lines.Line.TrimEnd(" \t");
            if (line.IsEmpty || line[0] == '!') continue;
            if (line[0] is ' ' or '\t')
            {
                if (block is null) problems.Add(new Problem(lines.Number, "the indented line belongs to no block"));
                entries.Add(new Entry(lines.Number, block?.Key ?? "", line.Trim(" \t").ToString(), ""));
                continue;
            }

            var isExit = line is "exit";
            if (isExit && block is null) problems.Add(new Problem(lines.Number, "'exit' ends no block"));
            if (!isExit && block is { } open) AddUnclosed(open, problems);
            block = null;
            if (isExit) continue;
            var entry = new Entry(lines.Number, "", line.ToString(), "");
            entries.Add(entry);
            if (OpensBlock(line)) block = entry;
            else if (!IsKnown(line)) problems.Add(new Problem(lines.Number, $"'{line}' is no command of this level"));
        }

        if (block is { } last) AddUnclosed(last, problems);
        return new EntryDocument(entries);
    }

    private static void AddUnclosed(Entry block, List<Problem> problems) =>
        problems.Add(new Problem(block.Line, $"the block '{block.Key}' has no 'exit'"));

    private static bool OpensBlock(ReadOnlySpan<char> line) =>
        Begins(line, "router ") || Begins(line, "interface ") || Begins(line, "route-map ");

    private static bool IsKnown(ReadOnlySpan<char> line) =>
        Begins(line, "frr ") || Begins(line, "hostname ") || Begins(line, "log ") || Begins(line, "service ")
        || Begins(line, "access-list ") || Begins(line, "ip ") || Begins(line, "ipv6 ") || line is "line vty";

    private static bool Begins(ReadOnlySpan<char> line, string word) => line.StartsWith(word, StringComparison.Ordinal);
}
