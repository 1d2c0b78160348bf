namespace Tb4Gen.Cli.Output;

/// <summary>Shows Markdown on a terminal: headings bold, code indented. Elsewhere the text stays as it is.</summary>
internal static class Markdown
{
    public static void Write(string markdown, bool color, TextWriter output)
    {
        if (!color)
        {
            output.Write(markdown);
            return;
        }

        var isCode = false;
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            else output.WriteLine(isCode ? $"    {Ansi.Cyan}{line}{Ansi.Reset}" : Dress(line));
        }
    }

    private static string Dress(string line) =>
        line.StartsWith('#') ? Ansi.Bold + line.TrimStart('#', ' ') + Ansi.Reset : line;
}
