using System.CommandLine;
using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Output;

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
    /// <param name="output">The file that it writes, as the user gave it; <c>-</c> for standard output.</param>
    /// <param name="writer">How findings are shown.</param>
    /// <param name="shell">The process around it.</param>
    /// <param name="fleet">The one cluster; null where the run ends here.</param>
    public static ExitCode Compile(
        string path, string command, string output, ReportWriter writer, Shell shell, out Fleet? fleet)
    {
        fleet = null;
        var compiled = Fleet.Compile([path], shell);
        if (compiled.Clusters.Length > 1)
        {
            shell.Error.WriteLine($"tb4gen: {path} holds {compiled.Clusters.Length} clusters; `{command}` shows one");
            return ExitCode.Usage;
        }

        // Also what the cluster file names, and by whatever links it is reached.
        var full = shell.Resolve(output);
        var place = Path.Join(RealPath.Of(Path.GetDirectoryName(full) ?? full), Path.GetFileName(full));
        if (output != "-" && compiled.Sources.Any(s => s.Names.Contains(place)))
        {
            shell.Error.WriteLine($"tb4gen: {output} is what `{command}` reads, and is not overwritten");
            return ExitCode.Usage;
        }

        writer.Write(new Report(compiled.Findings), shell);
        if (compiled.ExitCode == ExitCode.Clean) fleet = compiled;
        return compiled.ExitCode;
    }
}
