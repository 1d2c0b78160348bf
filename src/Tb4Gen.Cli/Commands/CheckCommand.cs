using System.CommandLine;
using Tb4Gen.Cli.Output;
using Tb4Gen.Cli.Output.Screens;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen check</c>: compiles and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var command = new Command("check", "Find what is wrong with clusters, without writing anything.")
        {
            common.Clusters, common.Format, common.Quiet,
        };
        command.SetAction(result => (int)Run(result, shell, common));
        return command;
    }

    private static ExitCode Run(ParseResult result, Shell shell, CommonOptions common)
    {
        var fleet = Fleet.Compile(result.GetRequiredValue(common.Clusters), shell);
        var report = new Report(fleet.Findings)
        {
            Summary = fleet.ExitCode == ExitCode.Clean ? [.. fleet.Clusters.Select(Summary.Of)] : [],
            OnScreen = fleet.ExitCode == ExitCode.Clean
                ? (to, color) => ClusterTable.Show(fleet.Clusters, color, to)
                : null,
        };
        common.ReportWriterOf(result, shell).Write(report, shell);
        return fleet.ExitCode;
    }
}
