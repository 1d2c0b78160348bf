using System.CommandLine;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen init</c>: a cluster file to start from, which is the project's example.</summary>
internal static class InitCommand
{
    private const string FileName = "cluster.yaml";

    public static Command Create(Shell shell)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "Folder to write cluster.yaml to, made if need be; this one when left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("init", "Write a cluster.yaml to start from.") { folder };
        command.SetAction(result => (int)Run(result.GetValue(folder), shell));
        return command;
    }

    private static ExitCode Run(string? folder, Shell shell)
    {
        var path = folder is null or "." ? FileName : $"{folder.TrimEnd('/')}/{FileName}";
        WholeFile.Create(shell.Resolve(path), path, Starter());
        shell.Out.WriteLine($"wrote {path}: three nodes in a ring; make it describe yours, then run");
        shell.Out.WriteLine($"  tb4gen check {path}");
        shell.Out.WriteLine($"  tb4gen generate {path}");
        return ExitCode.Clean;
    }

    private static byte[] Starter()
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException("the program lacks its example");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
