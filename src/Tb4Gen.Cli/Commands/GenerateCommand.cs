using System.Collections.Immutable;
using System.CommandLine;
using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Output;
using Tb4Gen.Cli.Output.Screens;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen generate</c>: brings the bundles of clusters up to date, all or none.</summary>
internal static class GenerateCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder that gets one folder a cluster",
            HelpName = "DIR",
            DefaultValueFactory = static _ => "generated",
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; list what would change and exit with 1 if anything would",
        };
        var command = new Command("generate", "Write the bundles of clusters.")
        {
            common.Clusters, output, check, common.Format, common.Quiet,
        };
        command.SetAction(result =>
        {
            var fleet = Fleet.Compile(result.GetRequiredValue(common.Clusters), shell);
            var folder = result.GetRequiredValue(output).TrimEnd('/');
            var writer = common.ReportWriterOf(result, shell);
            return (int)Run(fleet, folder, result.GetValue(check), writer, shell);
        });
        return command;
    }

    private static ExitCode Run(Fleet fleet, string folder, bool isCheck, ReportWriter writer, Shell shell)
    {
        if (fleet.ExitCode != ExitCode.Clean)
        {
            writer.Write(new Report(fleet.Findings), shell);
            return fleet.ExitCode;
        }

        var report = isCheck ? Compare(fleet, folder, shell) : Write(fleet, folder, shell);
        writer.Write(report, shell);
        var isDifferent = report.Changes is { } changes && changes.Any(static c => !c.IsEmpty);
        return isCheck && isDifferent ? ExitCode.Findings : ExitCode.Clean;
    }

    private static Report Compare(Fleet fleet, string folder, Shell shell)
    {
        var changes = new TreeWriter(shell.Resolve(folder), folder).Compare(fleet.Bundles);
        return ReportOf(fleet, folder, changes) with
        {
            Summary = [.. changes.SelectMany(c => Summary.Pending(c, $"{folder}/{c.Bundle.Cluster}"))],
        };
    }

    private static Report Write(Fleet fleet, string folder, Shell shell)
    {
        // Until the new tree is complete, Ctrl-C throws it away; the rest is a few renames and runs to its end.
        using var stop = new StopSignal();
        var changes = new TreeWriter(shell.Resolve(folder), folder).Write(fleet.Bundles, stop.Token);
        return ReportOf(fleet, folder, changes) with
        {
            Summary = [.. changes.Select(c => Summary.Of(c, $"{folder}/{c.Bundle.Cluster}"))],
            OnScreen = (to, color) => ChangeTree.Show(changes, folder, color, to),
        };
    }

    private static Report ReportOf(Fleet fleet, string folder, ImmutableArray<TreeChange> changes)
    {
        var damaged = changes.Where(static c => c.ManifestProblem is not null).Select(Damaged);
        return new Report([.. fleet.Findings, .. damaged]) { Changes = changes };

        Diagnostic Damaged(TreeChange change)
        {
            var path = $"{folder}/{change.Bundle.Cluster}/{Manifest.Path}";
            return Diagnostic
                .Create(EnvironmentDiagnostics.DamagedManifest, location: null, path, change.ManifestProblem)
                .WithHelp("restore it with `git checkout` and run again, or remove by hand what is no longer made");
        }
    }
}
