using System.CommandLine;
using Tb4Gen.Cli.Differences;
using Tb4Gen.Cli.Output;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen diff</c>: what changes on which node, by meaning.</summary>
internal static class DiffCommand
{
    // Below this, not even the table of a small cluster would have a place.
    private const int LeastSize = 2000;

    public static Command Create(Shell shell, CommonOptions common)
    {
        var against = AgainstOption.Create("A commit that has the cluster file, or a folder with bundles");
        against.DefaultValueFactory = static _ => "HEAD";
        var format = new Option<string>("--format")
        {
            Description = "Form of the result",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 if anything is different" };
        var size = new Option<int>("--max-size")
        {
            Description = "Of markdown: what exceeds it is left out, and counted",
            HelpName = "BYTES",
            DefaultValueFactory = static _ => 60000,
        };
        size.Validators.Add(result =>
        {
            var isTooSmall = result.GetValueOrDefault<int>() < LeastSize;
            if (isTooSmall) result.AddError($"--max-size is at least {LeastSize} bytes");
        });
        var command = new Command("diff", "Say what changes on which node, and what that does.")
        {
            common.Clusters, against, format, exitCode, size, common.Quiet,
        };
        command.SetAction(result =>
        {
            var paths = result.GetRequiredValue(common.Clusters);
            var run = new DiffRun(
                Fleet.CompileWhatIsThere(paths, shell), paths, result.GetValue(against) ?? "HEAD", shell);
            var isRefused = result.GetValue(common.NoColor);
            if (run.Compare(out var failed) is not { } difference)
            {
                common.TextWriterOf(result, shell).Write(new Report(failed.Findings), shell);
                return (int)failed.ExitCode;
            }

            if (!result.GetValue(common.Quiet))
            {
                Write(difference, result.GetRequiredValue(format), result.GetValue(size), isRefused, shell);
            }

            return (int)(result.GetValue(exitCode) && !difference.IsEmpty ? ExitCode.Findings : ExitCode.Clean);
        });
        return command;
    }

    private static void Write(Difference difference, string format, int size, bool isRefused, Shell shell)
    {
        if (format == "json") DiffJson.Write(difference, shell.Out);
        else if (format == "markdown") DiffMarkdown.Write(difference, size, shell.Out);
        else DiffText.Write(difference, Ansi.IsWanted(shell, shell.OutIsTerminal, isRefused), shell.Width(), shell.Out);
    }
}
