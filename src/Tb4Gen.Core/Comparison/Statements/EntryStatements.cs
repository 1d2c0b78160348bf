using Tb4Gen.Core.Verification;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>What formats of assignments under headings say.</summary>
internal static class EntryStatements
{
    public static List<Statement> Of(EntryDocument document, ArtifactKind kind) => kind switch
    {
        ArtifactKind.Frr => OfFrr(document),
        ArtifactKind.Control => [.. document.Entries.Select(static e => new Statement(
            e.Section == "1" ? "" : $"paragraph {e.Section}", e.Key, OneLine(e.Value)))],
        _ => [.. document.Entries.Select(e =>
            new Statement(Heading(e.Section), e.Key, e.Value) { StaysApart = kind == ArtifactKind.CephConf })],
    };

    private static string Heading(string section) => section.Length == 0 ? "" : $"[{section}]";

    private static string OneLine(string value) => value.Replace("\n", " ", StringComparison.Ordinal).Trim();

    /// <summary>A command's last word is its value. The line that opens a block is the section of what is in it.</summary>
    private static List<Statement> OfFrr(EntryDocument document)
    {
        var blocks = document.Entries.Select(static e => e.Section).ToHashSet(StringComparer.Ordinal);
        List<Statement> result = [];
        foreach (var entry in document.Entries)
        {
            if (blocks.Contains(entry.Key)) continue;
            var blank = entry.Key.LastIndexOf(' ');
            result.Add(blank < 0
                ? new(entry.Section, entry.Key, "")
                : new(entry.Section, entry.Key[..blank], entry.Key[(blank + 1)..]));
        }

        return result;
    }
}
