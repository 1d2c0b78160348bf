using System.CommandLine;
using Tb4Gen.Cli.Output;

namespace Tb4Gen.Cli.Commands;

/// <summary>
/// Options and arguments that several commands share. Made anew for each run, since they know the commands that they
/// are in.
/// </summary>
internal sealed class CommonOptions
{
    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "No colours; the variable NO_COLOR does the same, and CLICOLOR_FORCE=1 the opposite",
        Recursive = true,
    };

    public Option<string> Format { get; } = CreateFormat();

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Show errors only" };

    public Argument<string[]> Clusters { get; } = new("CLUSTER")
    {
        Description = "Cluster files, folders of *.yaml files, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>How to write a report, as the command line and the environment want it.</summary>
    public ReportWriter ReportWriterOf(ParseResult result, Shell shell)
    {
        var format = result.GetValue(Format) switch
        {
            "json" => OutputFormat.Json,
            "sarif" => OutputFormat.Sarif,
            "github" => OutputFormat.Github,
            _ => OutputFormat.Text,
        };
        return TextWriterOf(result, shell) with { Format = format };
    }

    /// <summary>The same for a command whose findings have no other form than text.</summary>
    public ReportWriter TextWriterOf(ParseResult result, Shell shell)
    {
        var isRefused = result.GetValue(NoColor);
        var color = Ansi.IsWanted(shell, shell.ErrorIsTerminal, isRefused);
        return new ReportWriter(OutputFormat.Text, result.GetValue(Quiet), color)
        {
            ScreenColor = Ansi.IsWanted(shell, shell.OutIsTerminal, isRefused),
        };
    }

    private static Option<string> CreateFormat()
    {
        var option = new Option<string>("--format")
        {
            Description = "Form of findings and results",
            DefaultValueFactory = static _ => "text",
        };
        option.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        return option;
    }
}
