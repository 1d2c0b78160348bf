using System.CommandLine;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Pipeline;

namespace Tb4Gen.Cli.Commands;

/// <summary>What the commands have in common that show one cluster.</summary>
internal static class OneCluster
{
    public static Argument<string> Argument() => new("CLUSTER")
    {
        Description = "A cluster file, or - for standard input",
    };

    /// <summary>Compiles it and reports its findings to standard error.</summary>
    /// <param name="path">As the user gave it.</param>
    /// <param name="command">The name of the command.</param>
    /// <param name="writer">How findings are shown.</param>
    /// <param name="shell">The process around it.</param>
    /// <param name="cluster">The cluster; null where the run ends here.</param>
    public static ExitCode Compile(
        string path, string command, ReportWriter writer, Shell shell, out Compilation? cluster)
    {
        cluster = null;
        var fleet = Fleet.Compile([path], shell);
        if (fleet.Clusters.Length > 1)
        {
            shell.Error.WriteLine($"tb4gen: {path} holds {fleet.Clusters.Length} clusters; `{command}` shows one");
            return ExitCode.Usage;
        }

        writer.Write(new Report(fleet.Findings), shell);
        if (fleet.ExitCode == ExitCode.Clean) cluster = fleet.Clusters[0];
        return fleet.ExitCode;
    }
}
