using System.CommandLine;
using System.Text;
using Tb4Gen.Cli.Output.Screens;
using Tb4Gen.Core.Drawing;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen graph</c>: the mesh as a picture.</summary>
internal static class GraphCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var cluster = OneCluster.Argument();
        var format = new Option<string>("--format")
        {
            Description = "Form of the drawing",
            DefaultValueFactory = static _ => "svg",
        };
        format.AcceptOnlyFromAmong("svg", "mermaid", "dot");
        var output = new Option<string>("--output", "-o")
        {
            Description = "File to write; - is standard output",
            HelpName = "FILE",
            DefaultValueFactory = static _ => "-",
        };
        var command = new Command("graph", "Draw the mesh of a cluster.") { cluster, format, output, common.Quiet };
        command.SetAction(result =>
        {
            var writer = common.TextWriterOf(result, shell);
            var file = result.GetRequiredValue(output);
            var code = OneCluster.Compile(
                result.GetRequiredValue(cluster), "graph", file, writer, shell, out var fleet);
            if (fleet?.Clusters[0].Plan is not { } plan) return (int)code;
            var text = MeshDrawing.Write(plan, FormatOf(result.GetRequiredValue(format)));
            OutputFile.Write(file, Encoding.UTF8.GetBytes(text), shell);
            if (file != "-" && shell.OutIsScreen && !writer.Quiet)
            {
                CableTable.Show(plan, file, writer.ScreenColor, shell);
            }

            return (int)code;
        });
        return command;
    }

    private static DrawingFormat FormatOf(string name) => name switch
    {
        "mermaid" => DrawingFormat.Mermaid,
        "dot" => DrawingFormat.Dot,
        _ => DrawingFormat.Svg,
    };
}
