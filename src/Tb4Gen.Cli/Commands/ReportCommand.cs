using System.CommandLine;
using System.Text;
using Tb4Gen.Cli.Differences;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Reporting;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen report</c>: the whole plan as one page.</summary>
internal static class ReportCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var cluster = OneCluster.Argument();
        var output = new Option<string>("--output", "-o")
        {
            Description = "File to write; - is standard output",
            HelpName = "FILE",
            DefaultValueFactory = static _ => "report.html",
        };
        var against = AgainstOption.Create(
            "Shows what is different from a commit, or from a folder with bundles, line beside line");
        var command = new Command("report", "Write the whole plan of a cluster as one HTML page.")
        {
            cluster, output, against, common.Quiet,
        };
        command.SetAction(result =>
        {
            var writer = common.TextWriterOf(result, shell);
            var path = result.GetRequiredValue(cluster);
            var file = result.GetRequiredValue(output);
            var code = OneCluster.Compile(path, "report", file, writer, shell, out var fleet);
            if (fleet?.Clusters[0] is not { Plan: { } plan } compiled) return (int)code;
            var input = new ReportInput(plan, compiled.ToBundle(), compiled.Findings, compiled.Accepted);
            if (result.GetValue(against) is { } other)
            {
                var sides = new DiffRun(fleet, [path], other, shell).Read(out var failed);
                if (sides is null)
                {
                    writer.Write(new Report(failed.Findings), shell);
                    return (int)failed.ExitCode;
                }

                input = input with { Comparison = new(other.TrimEnd('/'), sides[0].Before, sides[0].Compare()) };
            }

            OutputFile.Write(file, Encoding.UTF8.GetBytes(ReportPage.Write(input)), shell);
            if (file != "-" && shell.OutIsScreen && !writer.Quiet)
            {
                shell.Out.WriteLine($"wrote {file}: open it in a browser");
            }

            return (int)code;
        });
        return command;
    }
}
