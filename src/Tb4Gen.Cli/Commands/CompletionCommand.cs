using System.CommandLine;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen completion</c>: a script by which a shell asks this program for the next word.</summary>
internal static class CompletionCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("SHELL") { Description = "Which shell" };
        name.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print a completion script for a shell.") { name };
        command.SetAction(result =>
        {
            shell.Out.Write(CompletionScript.Of(result.GetRequiredValue(name)));
            return (int)ExitCode.Clean;
        });
        return command;
    }
}
