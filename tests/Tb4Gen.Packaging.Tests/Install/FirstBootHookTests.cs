using System.Diagnostics;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Install;

/// <summary>What the script does with what is attached is shown by the acceptance, in a booted system.</summary>
public sealed class FirstBootHookTests
{
    private readonly ExampleCluster _example = ExampleCluster.Of();
    private readonly List<Diagnostic> _findings = [];

    [Fact]
    public void The_reviewed_script_is_followed_by_the_package()
    {
        var script = _example.Bundle.Files.Single(static f => f.Path == FirstBootHook.Artifact).Content;
        var deb = Noise(5_000);

        var hook = Encoding.UTF8.GetString(Write(("n2", deb))!);

        Assert.StartsWith(Encoding.UTF8.GetString(script.Span), hook, StringComparison.Ordinal);
        var lines = hook[script.Length..].Split('\n');
        Assert.Matches("^#package n2 [0-9a-f]{64} plain$", lines[0]);
        Assert.All(lines.Skip(1), static l => Assert.InRange(l.Length, 0, 76));
        Assert.Equal(deb, Convert.FromBase64String(string.Concat(lines.Skip(1))));
    }

    [Fact]
    public void What_does_not_fit_is_packed()
    {
        var deb = new byte[900_000];

        var hook = Encoding.UTF8.GetString(Write(("n2", deb))!);

        Assert.True(hook.Length < FirstBootHook.Limit);
        Assert.Contains(" gzip\n", hook, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_at_all_is_refused()
    {
        Assert.Null(Write(("n2", Noise(500_000)), ("n3", Noise(500_000))));
        Assert.StartsWith("the file for the first boot of 2 nodes has 1", Assert.Single(_findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(600_000)]
    public void The_script_finds_the_package_of_its_machine_again(int size)
    {
        byte[] one = new byte[size], other = new byte[size];
        (one[0], other[0]) = (1, 2);
        var hook = Write(("n2", one), ("n20", other), ("n3", one))!;
        var folder = Directory.CreateTempSubdirectory("tb4gen-test-").FullName;
        try
        {
            // The script up to where it would look at the machine's name, with its functions.
            var text = Encoding.UTF8.GetString(hook).Replace("\nnode=$(uname -n)\n", "\nunpack n20 found; exit\n", StringComparison.Ordinal);
            File.WriteAllText(Path.Join(folder, "hook"), text);
            using var bash = Process.Start(new ProcessStartInfo("bash", ["hook"]) { WorkingDirectory = folder });
            bash?.WaitForExit();

            Assert.Equal(other, File.ReadAllBytes(Path.Join(folder, "found")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private byte[]? Write(params (string Node, byte[] Deb)[] packages) => FirstBootHook.Write(
        _example.Bundle, [.. packages.Select(static p => (p.Node, (ReadOnlyMemory<byte>)p.Deb))], _findings);

    private static byte[] Noise(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }
}
