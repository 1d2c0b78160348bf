using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests.Scripts;

/// <summary>tests/cases/commands/NNNN-name.txt: whole commands, as a user types them.</summary>
public sealed class CommandScriptTests
{
    private const string Folder = "tests/cases/commands";

    public static TheoryData<string> Names =>
    [
        .. Directory.GetFiles(Snapshot.PathOf(Folder), "*.txt")
            .Select(static f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Commands_do_what_the_script_says(string name)
    {
        using var folder = new TemporaryFolder();
        var path = $"{Folder}/{name}.txt";
        var script = Script.Parse(File.ReadAllText(Snapshot.PathOf(path)));
        foreach (var file in script.Files) folder.Write(file.Path, file.Content);
        var runner = new ScriptRunner(folder.Path);

        var result = script with { Steps = [.. script.Steps.Select(runner.Run)] };

        Snapshot.Match(path, result.Print());
    }
}
