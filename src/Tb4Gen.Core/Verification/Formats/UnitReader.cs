namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads systemd's units, drop-ins and link files. systemd itself only warns of a line that it cannot read and goes on
/// without it, so everything that it would skip is a problem here.
/// </summary>
internal static class UnitReader
{
    private static readonly string[] UnitSections = ["Unit", "Service", "Timer", "Path", "Socket", "Mount", "Install"];
    private static readonly string[] LinkSections = ["Match", "Link", "SR-IOV", "EnergyEfficientEthernet"];

    public static EntryDocument ReadUnit(string text, List<Problem> problems) => Read(text, UnitSections, problems);

    public static EntryDocument ReadLink(string text, List<Problem> problems) => Read(text, LinkSections, problems);

    private static EntryDocument Read(string text, string[] known, List<Problem> problems)
    {
        List<Entry> entries = [];
        List<Entry> sections = [];
        var section = "";
        var lines = new LogicalLineCursor(text, "#;");
        while (lines.MoveNext())
        {
            if (lines.Line[0] == '[')
            {
                section = ReadSection(lines, known, problems);
                sections.Add(new Entry(lines.Number, section, "", ""));
            }
            else if (ReadAssignment(lines, section, problems) is { } entry)
            {
                entries.Add(entry);
            }
        }

        if (lines.IsCut) problems.Add(new Problem(lines.Number, "the last line ends in a backslash"));
        return new EntryDocument(entries, sections);
    }

    private static string ReadSection(LogicalLineCursor lines, string[] known, List<Problem> problems)
    {
        if (lines.Line[^1] != ']')
        {
            problems.Add(new Problem(lines.Number, "the section's heading has no closing bracket"));
            return "";
        }

        var name = lines.Line[1..^1].ToString();
        if (Array.IndexOf(known, name) < 0 && !name.StartsWith("X-", StringComparison.Ordinal))
        {
            problems.Add(new Problem(lines.Number, $"there is no section [{name}] in this kind of file"));
        }

        return name;
    }

    private static Entry? ReadAssignment(LogicalLineCursor lines, string section, List<Problem> problems)
    {
        var equals = lines.Line.IndexOf('=');
        var key = equals < 0 ? lines.Line : lines.Line[..equals].TrimEnd(" \t");
        if (equals < 0)
        {
            problems.Add(new Problem(lines.Number, "the line is neither a heading nor an assignment"));
        }
        else if (key.IsEmpty || key.ContainsAny(' ', '\t'))
        {
            problems.Add(new Problem(lines.Number, $"'{key}' is no key"));
        }
        else if (section.Length == 0)
        {
            problems.Add(new Problem(lines.Number, $"{key}= stands in front of the first section"));
        }
        else
        {
            var value = lines.Line[(equals + 1)..].TrimStart(" \t");
            return new Entry(lines.Number, section, key.ToString(), value.ToString());
        }

        return null;
    }
}
