using System.CommandLine;
using Tb4Gen.Cli.Git;
using Tb4Gen.Cli.Packages;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen deb</c>: a Debian package for every node.</summary>
internal static class DebCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder that gets the packages; those of earlier versions stay",
            HelpName = "DIR",
            DefaultValueFactory = static _ => "packages",
        };
        var version = DebVersionOption.Create();
        var content = new Option<string?>("--content")
        {
            Description = "Pack the cluster files as this commit has them, under a version that is newer than all before",
            HelpName = "REV",
        };
        var command = new Command("deb", "Write a Debian package for every node.")
        {
            common.Clusters, output, version, content, common.Format, common.Quiet,
        };
        command.SetAction(result =>
        {
            var fleet = Compile(result.GetRequiredValue(common.Clusters), result.GetValue(content), shell);
            var run = new DebRun(
                fleet, result.GetRequiredValue(output).TrimEnd('/'), result.GetValue(version), shell);
            var writer = common.ReportWriterOf(result, shell);
            return (int)run.Write(writer);
        });
        return command;
    }

    private static Fleet Compile(string[] paths, string? content, Shell shell)
    {
        if (content is null) return Fleet.Compile(paths, shell);
        var (sources, findings) = RevisionFiles.Read(paths, content, shell);
        return Fleet.Compile(sources, findings);
    }
}
