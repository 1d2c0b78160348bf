using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests;

/// <summary>What is committed under generated/ is what the commands make of cluster.example.yaml today.</summary>
public sealed class GeneratedTests
{
    [Fact]
    public void The_bundle_of_the_example_is_fresh() => IsFresh("generate", "cluster.example.yaml");

    [Fact]
    public void The_schema_is_fresh()
    {
        var shell = new TestShell(Snapshot.PathOf(""));

        Assert.Equal(ExitCode.Clean, CommandLine.Run(["schema"], shell.Shell));
        Directory.CreateDirectory(Snapshot.PathOf("generated/schema"));
        Snapshot.Match("generated/schema/cluster.schema.json", shell.Out);
    }

    [Fact]
    public void The_drawing_of_the_example_is_fresh()
    {
        var shell = new TestShell(Snapshot.PathOf(""));

        Assert.Equal(ExitCode.Clean, CommandLine.Run(["graph", "cluster.example.yaml"], shell.Shell));
        Directory.CreateDirectory(Snapshot.PathOf("generated/drawings"));
        Snapshot.Match("generated/drawings/lab.svg", shell.Out);
    }

    private static void IsFresh(params string[] args)
    {
        var shell = new TestShell(Snapshot.PathOf(""));
        string[] all = Snapshot.IsAccepting ? args : [.. args, "--check"];

        var code = CommandLine.Run(all, shell.Shell);

        if (code == ExitCode.Findings) Snapshot.Fail(shell.Out);
        Assert.Equal(ExitCode.Clean, code);
    }
}
