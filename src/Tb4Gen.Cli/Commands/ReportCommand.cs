using System.CommandLine;
using System.Text;
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
        var command = new Command("report", "Write the whole plan of a cluster as one HTML page.")
        {
            cluster, output, common.Quiet,
        };
        command.SetAction(result =>
        {
            var writer = common.TextWriterOf(result, shell);
            var code = OneCluster.Compile(
                result.GetRequiredValue(cluster), "report", writer, shell, out var compiled);
            if (compiled?.Plan is not { } plan) return (int)code;
            var file = result.GetRequiredValue(output);
            var input = new ReportInput(plan, compiled.ToBundle(), compiled.Findings, compiled.Accepted);
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
