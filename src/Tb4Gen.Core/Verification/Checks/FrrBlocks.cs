using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>Compares blocks of FRR's configuration line by line; their order means nothing to FRR.</summary>
internal static class FrrBlocks
{
    /// <summary>The block is there and holds these lines and, beside the optional ones, no other.</summary>
    public static void Expect(
        EntryDocument document, string heading, ReadOnlySpan<string> lines, Subject subject, string optional = "")
    {
        var headingLine = LineOf(document, "", heading);
        if (headingLine == 0)
        {
            subject.Fail(1, $"the block '{heading}' is missing");
            return;
        }

        foreach (var line in lines)
        {
            if (LineOf(document, heading, line) == 0) subject.Fail(headingLine, $"'{heading}' lacks the line '{line}'");
        }

        foreach (var entry in document.Entries)
        {
            if (entry.Section != heading || lines.Contains(entry.Key) || entry.Key == optional) continue;
            subject.Fail(entry.Line, $"'{entry.Key}' is not planned in '{heading}'");
        }
    }

    public static void ExpectTop(EntryDocument document, string line, Subject subject)
    {
        if (LineOf(document, "", line) == 0) subject.Fail(1, $"the line '{line}' is missing");
    }

    private static int LineOf(EntryDocument document, string section, string key) =>
        document.Find(section, key)?.Line ?? 0;
}
