using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Deb;

/// <summary>One block of a Debian control file (deb822(5)): fields, some over several lines.</summary>
/// <param name="Text">As it was written, each line ended by LF.</param>
/// <param name="Fields">
/// Names and values in order. The lines of a folded value stand below each other, without the blank before each.
/// </param>
internal sealed record Paragraph(string Text, ImmutableArray<KeyValuePair<string, string>> Fields)
{
    /// <summary>The value of a field, whose name may be in any case; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in Fields)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
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
        var reader = new ParagraphReader();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range);
            if (line.IsEmpty) reader.End(paragraphs);
            else if (reader.Add(line) is { } problem) throw new FormatException($"line {number} {problem}");
        }

        reader.End(paragraphs);
        return paragraphs.ToImmutable();
    }
}
