using System.Diagnostics;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests;

/// <summary>What a person sees on a terminal, as wide as that is. Pipes get what the command scripts show.</summary>
public sealed class ScreenTests
{
    private const string Line = "generated/lab/nodes/n2/root/usr/lib/systemd/network/05-tb4-en05.link";

    public static TheoryData<string, int, string> Screens =>
    [
        ("check", 100, "check cluster.yaml"),
        ("check-narrow", 60, "check cluster.yaml line.yaml"),
        ("check-ascii", 80, "LANG=C check cluster.yaml"),
        ("generate-first", 100, "generate cluster.yaml"),
        ("why-line", 100, $"why {Line}:13"),
        ("why-file", 100, $"why {Line}"),
        ("why-file-narrow", 60, $"why {Line}"),
        ("graph", 80, "graph line.yaml -o mesh.svg"),
        ("graph-no-color", 80, "graph line.yaml -o mesh.svg --no-color"),
        ("report", 80, "report cluster.yaml"),
    ];

    [Theory]
    [MemberData(nameof(Screens))]
    public void A_person_sees_tables_and_trees(string name, int width, string command)
    {
        using var folder = Folder();
        var shell = Shell(folder.Path, width, command.StartsWith("LANG=C ", StringComparison.Ordinal));

        var code = CommandLine.Run(command.Replace("LANG=C ", "", StringComparison.Ordinal).Split(' '), shell.Shell);

        Assert.Equal(ExitCode.Clean, code);
        // Spaces at the ends of lines pad tables.
        var lines = shell.Out.Replace("\e", "\\e", StringComparison.Ordinal).Split('\n').Select(static l => l.TrimEnd());
        Snapshot.Match($"tests/cases/screens/{name}.txt", string.Join('\n', lines));
    }

    [Theory]
    [InlineData("check cluster.yaml --quiet")]
    [InlineData("generate cluster.yaml -q")]
    [InlineData("graph cluster.yaml -o mesh.svg -q")]
    [InlineData("report cluster.yaml -q")]
    public void Quiet_shows_nothing(string command)
    {
        using var folder = Folder();
        var shell = Shell(folder.Path, 100, isAscii: false);

        CommandLine.Run(command.Split(' '), shell.Shell);

        Assert.Equal(("", ""), (shell.Out, shell.Error));
    }

    [Fact]
    public void A_dumb_terminal_gets_what_a_pipe_gets()
    {
        using var folder = Folder();
        var pipe = new TestShell(folder.Path);
        var terminal = new TestShell(folder.Path, new Dictionary<string, string> { ["TERM"] = "dumb" });

        CommandLine.Run(["check", "cluster.yaml"], pipe.Shell);
        CommandLine.Run(["check", "cluster.yaml"], terminal.Shell with { OutIsTerminal = true });

        Assert.Equal(pipe.Out, terminal.Out);
    }

    [Fact]
    public async Task What_draws_for_people_is_not_loaded_where_a_pipe_reads()
    {
        using var folder = Folder();
        var program = Directory.CreateDirectory(Path.Join(folder.Path, "program"));
        string[] needed =
        [
            "tb4gen", "tb4gen.dll", "tb4gen.runtimeconfig.json", "Tb4Gen.Core.dll", "Tb4Gen.Packaging.dll",
            "System.CommandLine.dll", "YamlDotNet.dll", "Tomlyn.dll", "System.IO.Hashing.dll",
        ];
        foreach (var file in needed)
        {
            var path = Path.Join(AppContext.BaseDirectory, file);
            if (File.Exists(path)) File.Copy(path, Path.Join(program.FullName, file));
        }

        const string Commands = "program/tb4gen check cluster.yaml && program/tb4gen generate cluster.yaml";
        var start = new ProcessStartInfo("bash", ["-c", Commands])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var run = Process.Start(start);
        Assert.NotNull(run);
        var error = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", await error);
        Assert.StartsWith("lab: 3 nodes, 3 cables: no errors\ngenerated/lab: ", output, StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        var example = File.ReadAllText(Snapshot.PathOf("cluster.example.yaml")).ReplaceLineEndings("\n");
        folder.Write("cluster.yaml", example);
        folder.Write("line.yaml", example
            .Replace("cluster: lab", "cluster: edge", StringComparison.Ordinal)
            .Replace("    - [n4.en05, n2.en06]\n", "", StringComparison.Ordinal));
        return folder;
    }

    private static TestShell Shell(string folder, int width, bool isAscii)
    {
        var variables = new Dictionary<string, string> { ["LANG"] = isAscii ? "C" : "en_US.UTF-8", ["TERM"] = "xterm" };
        var shell = new TestShell(folder, variables);
        return new TestShell(folder)
        {
            Shell = shell.Shell with { OutIsTerminal = true, ErrorIsTerminal = true, Width = () => width },
        };
    }
}
