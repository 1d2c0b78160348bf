using System.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>What <c>tb4gen explain CODE</c> shows: a page of Markdown, kept in the program itself.</summary>
/// <param name="Code"><c>TBnnnn</c>.</param>
/// <param name="Markdown">The whole page, LF at each line's end.</param>
public sealed record ExplainPage(string Code, string Markdown)
{
    /// <summary>The title behind the code in the first line.</summary>
    public string Title
    {
        get
        {
            var line = Markdown.AsSpan(0, Markdown.IndexOf('\n', StringComparison.Ordinal));
            return line[(line.IndexOf(": ") + 2)..].ToString();
        }
    }

    /// <summary>All codes that have a page, sorted.</summary>
    public static IEnumerable<string> Codes =>
        typeof(ExplainPage).Assembly.GetManifestResourceNames()
            .Where(static n => n.StartsWith("TB", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The page of a code as it is written; null where there is none.</summary>
    public static ExplainPage? Find(string code)
    {
        if (!code.StartsWith("TB", StringComparison.Ordinal)) return null;
        using var stream = typeof(ExplainPage).Assembly.GetManifestResourceStream(code);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var markdown = reader.ReadToEnd().ReplaceLineEndings("\n");
        // The second word tells the tests that the example is a whole file; readers of Markdown would stumble over it.
        return new ExplainPage(code, markdown.Replace("```yaml whole\n", "```yaml\n", StringComparison.Ordinal));
    }
}
