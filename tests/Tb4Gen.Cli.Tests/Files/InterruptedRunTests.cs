using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Tb4Gen.Cli.Tests.Files;

/// <summary>Whatever stops a run, the output is the old tree or the new one, and the next run tidies up.</summary>
public sealed class InterruptedRunTests
{
    private const int Nodes = 40;

    [Fact]
    public void A_run_killed_at_any_moment_leaves_the_old_tree_or_the_new_one()
    {
        using var folder = TwoClusters();
        var trees = new[] { Generate(folder, "old.yaml", "old"), Generate(folder, "new.yaml", "new") };
        Generate(folder, "old.yaml", "out");
        for (var round = 0; round < 12; round++)
        {
            var cluster = round % 2 == 0 ? "new.yaml" : "old.yaml";
            using var run = Tool.Start(folder.Path, "generate", cluster, "-o", "out", "-q");
            // From before the first file is written to after the last: start and compile take most of the time.
            if (!run.WaitForExit(60 + (20 * round))) run.Kill();
            run.WaitForExit();

            Assert.Contains(State(folder, "out"), trees);
        }

        Generate(folder, "new.yaml", "out");
        Assert.Equal(trees[1], State(folder, "out"));
        Assert.Equal([".tb4gen.lock", "ring"], Names(folder.PathOf("out")));
    }

    [Fact]
    public void What_a_killed_run_left_is_tidied_up_by_the_next()
    {
        using var folder = TwoClusters();
        var tree = Generate(folder, "new.yaml", "out");
        folder.Write("out/.tb4gen.new/ring/half.txt", "half");

        Assert.Equal(tree, Generate(folder, "new.yaml", "out"));
        Assert.Equal([".tb4gen.lock", "ring"], Names(folder.PathOf("out")));
    }

    [Fact]
    public void A_tree_that_was_moved_aside_is_moved_back()
    {
        // Between the two renames where the file system cannot swap.
        using var folder = TwoClusters();
        Generate(folder, "old.yaml", "out");
        folder.Write("out/ring/mine.txt", "mine");
        Directory.CreateDirectory(folder.PathOf("out/.tb4gen.old"));
        Directory.Move(folder.PathOf("out/ring"), folder.PathOf("out/.tb4gen.old/ring"));

        Generate(folder, "new.yaml", "out");

        Assert.Equal("mine", File.ReadAllText(folder.PathOf("out/ring/mine.txt")));
        Assert.Equal([".tb4gen.lock", "ring"], Names(folder.PathOf("out")));
    }

    [Fact]
    public void Ctrl_C_leaves_the_old_tree_and_nothing_else()
    {
        using var folder = TwoClusters();
        var old = Generate(folder, "old.yaml", "out");
        // The lock is held here, so that the run is between start and end when the signal comes.
        using var held = HoldLock(folder);
        using var run = Tool.Start(folder.Path, "generate", "new.yaml", "-o", "out");
        using var kill = Tool.InterruptOnceHeard(run);

        var (code, error) = Tool.Finish(run);

        Assert.Equal((130, "tb4gen: interrupted; nothing was changed\n"), (code, error));
        Assert.Equal(old, State(folder, "out"));
        Assert.Equal([".tb4gen.lock", "ring"], Names(folder.PathOf("out")));
    }

    [Fact]
    public void A_second_run_waits_for_the_first_and_then_gives_up()
    {
        using var folder = TwoClusters();
        var old = Generate(folder, "old.yaml", "out");
        using var held = HoldLock(folder);
        using var run = Tool.Start(folder.Path, "generate", "new.yaml", "-o", "out");

        var (code, error) = Tool.Finish(run);

        Assert.Equal(3, code);
        Assert.Contains("error TB9009: another tb4gen is writing to out: it holds out/.tb4gen.lock", Lines(error));
        Assert.Equal(old, State(folder, "out"));
    }

    [Fact]
    public void Runs_at_once_all_succeed_one_after_the_other()
    {
        using var folder = TwoClusters();
        var trees = new[] { Generate(folder, "old.yaml", "old"), Generate(folder, "new.yaml", "new") };
        var runs = Enumerable.Range(0, 4)
            .Select(n => Tool.Start(folder.Path, "generate", n % 2 == 0 ? "old.yaml" : "new.yaml", "-o", "out", "-q"))
            .ToList();

        Assert.All(runs, static r => Assert.Equal((0, ""), Tool.Finish(r)));

        Assert.Contains(State(folder, "out"), trees);
        foreach (var run in runs) run.Dispose();
    }

    [Fact]
    public void A_full_disk_leaves_the_old_tree()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, to mount a small file system");
        using var folder = TwoClusters();
        var expected = Generate(folder, "old.yaml", "old");
        var command = $$"""
            mkdir out && mount -t tmpfs -o size=64m tmpfs out || exit 99
            '{{Tool.Path}}' generate old.yaml -o out -q || exit 98
            used=$(df -k --output=used out | tail -n 1)
            mount -o remount,size=$((used + 16))k out || exit 97
            '{{Tool.Path}}' generate new.yaml -o out -q; code=$?
            cp -a out/. copy; exit $code
            """;

        folder.Write("fill.sh", command);
        using var shell = Tool.StartShell(folder.Path, "unshare --mount bash fill.sh");
        var (code, error) = Tool.Finish(shell);

        Assert.Contains("error TB9008: out cannot be written: no space left on device", Lines(error));
        Assert.Equal(3, code);
        Assert.Equal(expected, State(folder, "copy"));
        Assert.Equal([".tb4gen.lock", "ring"], Names(folder.PathOf("copy")));
    }

    private static TemporaryFolder TwoClusters()
    {
        var folder = new TemporaryFolder();
        folder.Write("old.yaml", Clusters.Ring(Nodes, "old"));
        folder.Write("new.yaml", Clusters.Ring(Nodes, "new"));
        return folder;
    }

    private static string Generate(TemporaryFolder folder, string cluster, string output)
    {
        var shell = new TestShell(folder.Path);
        Assert.Equal(ExitCode.Clean, CommandLine.Run(["generate", cluster, "-o", output, "-q"], shell.Shell));
        return State(folder, output);
    }

    /// <summary>All paths and contents of the cluster's folder.</summary>
    private static string State(TemporaryFolder folder, string output)
    {
        var root = folder.PathOf($"{output}/ring");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(root, f)} {new FileInfo(f).LinkTarget ?? File.ReadAllText(f)}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder)
            .Select(static e => Path.GetFileName(e))
            .Order(StringComparer.Ordinal);

    private static string[] Lines(string text) => text.Split('\n');

    private static FileStream HoldLock(TemporaryFolder folder) =>
        File.Open(folder.PathOf("out/.tb4gen.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
}
