using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Deb;

/// <summary>One block of a Debian control file (deb822(5)): fields, some over several lines.</summary>
internal sealed record Paragraph
{
    private Paragraph(string text) => Text = text;

    /// <summary>As it was written, each line ended by LF.</summary>
    public string Text { get; }

    /// <summary>
    /// The value of a field, whose name may be in any case; null where there is none. The lines of a folded value stand
    /// below each other, without the blank before each.
    /// </summary>
    public string? this[string name]
    {
        get
        {
            for (var (at, end) = (0, 0); at < Text.Length; at = end)
            {
                end = EndOfField(at);
                var field = Text.AsSpan(at, end - at);
                var isIt = field.StartsWith(name, StringComparison.OrdinalIgnoreCase) && field[name.Length] == ':';
                if (isIt) return Unfold(field[(name.Length + 1)..]);
            }

            return null;
        }
    }

    /// <summary>The same with one field more.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, of one line.</param>
    /// <param name="behind">The name, as it is written, of a field of one line that is there.</param>
    public Paragraph With(string name, string value, string behind)
    {
        var start = $"\n{Text}".IndexOf($"\n{behind}:", StringComparison.Ordinal);
        return Parse(Text.Insert(Text.IndexOf('\n', start) + 1, $"{name}: {value}\n"));
    }

    /// <summary>Reads a text that is one block.</summary>
    /// <exception cref="FormatException">It is none, or more than one.</exception>
    public static Paragraph Parse(string text)
    {
        var all = ParseAll(text);
        return all.Length == 1 ? all[0] : throw new FormatException($"it has {all.Length} paragraphs, wants 1");
    }

    /// <summary>Reads blocks that empty lines separate.</summary>
    /// <exception cref="FormatException">A line is neither a field nor goes on with one.</exception>
    public static ImmutableArray<Paragraph> ParseAll(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var lines = new ParagraphLines(text);
        var (start, number) = (0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var (at, length) = range.GetOffsetAndLength(text.Length);
            if (length > 0)
            {
                if (lines.Add(at, length) is { } problem) throw new FormatException($"line {number} {problem}");
                continue;
            }

            End(at);
            start = at + 1;
        }

        End(text.Length);
        return paragraphs.ToImmutable();

        void End(int end)
        {
            if (lines.Clear()) paragraphs.Add(new(text[end - 1] == '\n' ? text[start..end] : $"{text[start..end]}\n"));
        }
    }

    // A field goes on while lines begin with a blank.
    private int EndOfField(int at)
    {
        do at = Text.IndexOf('\n', at) + 1;
        while (at < Text.Length && Text[at] is ' ' or '\t');
        return at;
    }

    private static string Unfold(ReadOnlySpan<char> value)
    {
        value = value[..^1];
        if (!value.Contains('\n')) return value.Trim(" \t").ToString();
        var lines = value.ToString().Split('\n');
        var rest = lines.Skip(1).Select(static l => l[1..].TrimEnd(' ', '\t'));
        return string.Join('\n', rest.Prepend(lines[0].Trim(' ', '\t')));
    }
}
