using System.CommandLine;
using Tb4Gen.Cli.Output;
using Tb4Gen.Cli.Repositories;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Publishing;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen repo</c>: publishes packages in an APT repository.</summary>
internal static class RepoCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var packages = new Argument<string[]>("DEB")
        {
            Description = "Packages, and folders of *.deb; none renews the index of a repository that is there",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new RepoOptions();
        var command = new Command("repo", "Publish packages in a signed APT repository.") { packages };
        options.AddTo(command);
        command.Options.Add(common.Format);
        command.Options.Add(common.Quiet);
        command.SetAction(result =>
        {
            var wanted = options.Read(result, shell);
            var publisher = new RepositoryPublisher(wanted, options.KeyOf(result), shell.Resolve);
            var writer = common.ReportWriterOf(result, shell);
            return (int)Run(publisher, result.GetValue(packages) ?? [], wanted.Folder.Shown, writer, shell);
        });
        return command;
    }

    private static ExitCode Run(
        RepositoryPublisher publisher, string[] packages, string folder, ReportWriter writer, Shell shell)
    {
        using var stop = new StopSignal();
        var result = publisher.Publish(packages, stop.Token);
        var report = new Report(result.Findings)
        {
            Publication = result.Publication,
            Summary = result.Publication is { } publication ? [.. RepositorySummary.Of(publication, folder)] : [],
        };
        writer.Write(report, shell);
        if (result.IsIncomplete) return ExitCode.Environment;
        return report.Count(Severity.Error) > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
