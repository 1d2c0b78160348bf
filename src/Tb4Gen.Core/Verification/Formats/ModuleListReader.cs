using System.Buffers;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>Reads modules-load.d(5): one module a line, no parameters (those belong in modprobe.d).</summary>
internal static class ModuleListReader
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    public static EntryDocument Read(string text, List<Problem> problems)
    {
        List<Entry> entries = [];
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            var line = lines.Line.Trim(" \t");
            if (line.IsEmpty || line[0] is '#' or ';') continue;
            if (line.ContainsAnyExcept(NameCharacters))
            {
                problems.Add(new Problem(lines.Number, $"'{line}' is not one module's name"));
            }
            else
            {
                entries.Add(new Entry(lines.Number, "", line.ToString(), ""));
            }
        }

        return new EntryDocument(entries);
    }
}
