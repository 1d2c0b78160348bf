using Spectre.Console;
using Spectre.Console.Rendering;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Output.Screens;

/// <summary>
/// Tables and trees by Spectre.Console, for people only. Loading it takes longer than most commands, so nothing outside
/// of this folder names a type of it: a run whose output goes to a pipe never loads it, and findings, which go to
/// standard error in the same form everywhere, are coloured by <see cref="Ansi"/>.
/// </summary>
internal static class Screen
{
    public static void Show(IRenderable content, bool color, Shell shell)
    {
        var isUnicode = IsUnicode(shell);
        if (content is Table table && !isUnicode) table.Border = TableBorder.Ascii2;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(shell.Out),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = shell.Width();
        console.Profile.Capabilities.Unicode = isUnicode;
        console.Write(content);
    }

    /// <summary>A table whose head stands over a rule, as wide as what is in it; its last column gives way.</summary>
    public static Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            var isLast = table.Columns.Count == columns.Length - 1;
            table.AddColumn(new TableColumn(new Text(column, Bold)) { NoWrap = !isLast });
        }

        return table;
    }

    public static Style Bold { get; } = new(decoration: Decoration.Bold);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red, decoration: Decoration.Bold);

    public static Style Soft { get; } = new(Color.Blue);

    /// <summary>A piece of text that is shown as it is, but for what a terminal would obey.</summary>
    public static Text Text(string text, Style? style = null) => new(DiagnosticText.Clean(text), style);

    // POSIX: the first of these that is set says in which encoding the terminal is.
    private static bool IsUnicode(Shell shell)
    {
        var locale = ((string[])["LC_ALL", "LC_CTYPE", "LANG"])
            .Select(shell.Variable).FirstOrDefault(static v => v is { Length: > 0 });
        return locale?.Contains("UTF", StringComparison.OrdinalIgnoreCase) == true;
    }
}
