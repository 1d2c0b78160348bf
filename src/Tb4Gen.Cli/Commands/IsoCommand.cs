using System.CommandLine;
using Tb4Gen.Cli.Images;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen iso</c>: images that install the nodes.</summary>
internal static class IsoCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var options = new IsoOptions();
        var command = new Command("iso", "Write ISOs that install the nodes unattended.") { common.Clusters };
        options.AddTo(command);
        command.Options.Add(common.Format);
        command.Options.Add(common.Quiet);
        command.SetAction(result =>
        {
            var fleet = Fleet.Compile(result.GetRequiredValue(common.Clusters), shell);
            var writer = common.ReportWriterOf(result, shell);
            return (int)new IsoRun(fleet, options.Read(result), shell).Write(writer);
        });
        return command;
    }
}
