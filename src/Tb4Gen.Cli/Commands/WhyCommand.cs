using System.CommandLine;
using Tb4Gen.Cli.Output;
using Tb4Gen.Cli.Output.Screens;
using Tb4Gen.Cli.Why;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen why</c>: which template line and which key made a line.</summary>
internal static class WhyCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var file = new Argument<string>("FILE:LINE")
        {
            Description = "A generated file and the number of a line; every line is listed when it is left out",
            HelpName = "FILE[:LINE]",
        };
        var cluster = new Option<string[]>("--cluster", "-c")
        {
            Description = "The cluster file, where it is neither in the working folder nor above the generated file",
            HelpName = "FILE",
        };
        var format = new Option<string>("--format")
        {
            Description = "Form of the answer",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("why", "Say what made a line of a generated file.") { file, cluster, format };
        command.SetAction(result =>
        {
            var question = Question.Parse(result.GetRequiredValue(file));
            var color = Ansi.IsWanted(shell, shell.OutIsTerminal, result.GetValue(common.NoColor));
            return (int)new Asking(question, shell).Answer(result.GetValue(cluster) ?? [], answer =>
            {
                if (result.GetValue(format) == "json") WhyJson.Write(answer, shell.Out);
                else if (shell.OutIsScreen) WhyScreen.Show(answer, color, shell);
                else WhyText.Write(answer, color, shell.Out);
            });
        });
        return command;
    }
}
