using System.CommandLine;
using System.Text;
using Tb4Gen.Core.Binding.Docs;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen schema</c>: the language as JSON Schema, by which editors complete and check.</summary>
internal static class SchemaCommand
{
    public static Command Create(Shell shell)
    {
        var output = new Option<string?>("--output", "-o")
        {
            Description = "File to write; standard output when left out",
            HelpName = "FILE",
        };
        var command = new Command("schema", "Print the JSON Schema of cluster.yaml.") { output };
        command.SetAction(result => (int)Run(result.GetValue(output), shell));
        return command;
    }

    private static ExitCode Run(string? output, Shell shell)
    {
        var schema = JsonSchema.Write();
        if (output is null) shell.Out.Write(schema);
        else WholeFile.Write(shell.Resolve(output), output, Encoding.UTF8.GetBytes(schema));
        return ExitCode.Clean;
    }
}
