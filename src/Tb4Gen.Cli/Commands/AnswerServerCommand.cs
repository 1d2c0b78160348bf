using System.CommandLine;
using Tb4Gen.Cli.Serving;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen answer-server</c>: hands each machine the answers of its node.</summary>
internal static class AnswerServerCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var options = new ServeOptions();
        var command = new Command("answer-server", "Hand each machine its answers: one ISO for all nodes.") { common.Clusters };
        options.AddTo(command);
        command.Options.Add(common.Format);
        command.Options.Add(common.Quiet);
        command.SetAction(result =>
        {
            var files = result.GetRequiredValue(common.Clusters);
            var fleet = Fleet.Compile(files, shell);
            var writer = common.ReportWriterOf(result, shell);
            return (int)new ServeRun(fleet, options.Read(result, files), writer, shell).Run();
        });
        return command;
    }
}
