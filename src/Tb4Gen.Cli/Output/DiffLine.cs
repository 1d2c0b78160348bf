using System.Globalization;
using System.Text;
using Tb4Gen.Core.Comparison;

namespace Tb4Gen.Cli.Output;

/// <summary>An edit as lines with a sign in front, as in a patch.</summary>
/// <param name="Sign"><c>+</c>, <c>-</c>, or a blank for what only follows.</param>
/// <param name="Text">Without line ends, control characters and what is invisible.</param>
internal sealed record DiffLine(char Sign, string Text)
{
    public static IEnumerable<DiffLine> Of(Change change)
    {
        foreach (var edit in change.Edits)
        {
            if (edit is { Before: null, After: null })
            {
                yield return new(' ', Plain($"{edit.Name}: follows"));
                continue;
            }

            if (edit.Name.Length == 0 && IsScriptOfPackage(change)) continue;
            if (edit.Before is { } before) yield return new('-', Show(edit, before));
            if (edit.After is { } after) yield return new('+', Show(edit, after));
        }
    }

    /// <summary>The file, and what became of it; of a script of the package, how many lines are other ones.</summary>
    public static string Head(Change change)
    {
        var lines = change.Edits.Count(static e => e.Name.Length == 0);
        var mark = change.Kind switch
        {
            ChangeKind.Added => "  (new)",
            ChangeKind.Removed => "  (gone)",
            _ when lines > 0 && IsScriptOfPackage(change) => lines == 1 ? "  (1 line)" : $"  ({lines} lines)",
            _ => "",
        };
        return Plain(change.ShownFile) + mark;
    }

    /// <summary>
    /// The text with what is not seen by its codes: a value must not steer a terminal, end a line, or stand in another order
    /// than it is read in.
    /// </summary>
    public static string Plain(string text)
    {
        if (!text.Any(IsInvisible)) return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (c == '\n') result.Append("\\n");
            else if (c == '\t') result.Append(' ', 4);
            else if (char.IsControl(c)) result.Append($"\\x{(int)c:x2}");
            else if (IsInvisible(c)) result.Append($"\\u{(int)c:x4}");
            else result.Append(c);
        }

        return result.ToString();
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // They follow from the files of the package.
    private static bool IsScriptOfPackage(Change change) => change.File.StartsWith("debian/", StringComparison.Ordinal);

    private static string Show(Edit edit, string value)
    {
        if (edit.Name.Length == 0) return Plain(value);
        var shown = value.Length == 0 && edit.IsReplaced ? "(empty)" : value;
        return Plain(shown.Length == 0 ? edit.Name : $"{edit.Name}: {shown}");
    }
}
