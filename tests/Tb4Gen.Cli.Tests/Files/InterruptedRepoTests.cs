using Tb4Gen.Packaging.Deb;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests.Files;

/// <summary>Whatever stops <c>tb4gen repo</c>, clients find the old repository or the new one.</summary>
public sealed class InterruptedRepoTests
{
    private static readonly string[] OneVersion = ["x0 1.0"];

    [Fact]
    public void A_run_killed_at_any_moment_leaves_the_old_repository_or_the_new_one()
    {
        using var folder = new TemporaryFolder();
        Pack(folder, "first", ["x0"]);
        Assert.Equal(0, Publish(folder, "first"));
        for (var round = 0; round < 8; round++)
        {
            var names = Enumerable.Range(0, 40).Select(n => $"x{round}-{n}").ToArray();
            Pack(folder, $"debs{round}", names);
            var before = Client(folder).Update();
            using var run = Tool.Start(folder.Path, "repo", $"debs{round}", "-o", "repo", "--unsigned", "-q");
            // From before the first package is read to after the last rename.
            if (!run.WaitForExit(60 + (25 * round))) run.Kill();
            run.WaitForExit();

            var after = Sorted(before.Concat(names.Select(static n => $"{n} 1.0")));
            Assert.Contains(Sorted(Client(folder).Update()), new[] { Sorted(before), after });

            Assert.Equal(0, Publish(folder, $"debs{round}"));
            Assert.Equal(after, Sorted(Client(folder).Update()));
            Assert.False(Directory.Exists(folder.PathOf("repo/.tb4gen.new")));
        }
    }

    [Fact]
    public void Ctrl_C_leaves_the_old_repository_and_nothing_else()
    {
        using var folder = Published();
        // The lock is held here, so that the run is between start and end when the signal comes.
        using var held = HoldLock(folder);
        using var run = Tool.Start(folder.Path, "repo", "second", "-o", "repo", "--unsigned");
        using var kill = Tool.InterruptOnceHeard(run);

        Assert.Equal((130, "tb4gen: interrupted; nothing was changed\n"), Tool.Finish(run));
        Assert.Equal(OneVersion, Client(folder).Update());
        Assert.Equal([".tb4gen.lock", "dists", "pool", "tb4gen.sources"], Names(folder.PathOf("repo")));
    }

    [Fact]
    public void A_run_that_is_ended_while_the_signing_program_waits_for_a_passphrase_ends_both()
    {
        using var folder = Published();
        folder.Write("bin/gpg", "#!/bin/sh\ntouch waiting\nexec sleep 60\n");
        const string command = """
            chmod +x bin/gpg
            PATH=$PWD/bin:$PATH tb4gen repo second -o signed --sign-with x &
            until [ -e waiting ]; do sleep 0.1; done
            kill -TERM $!
            wait $!
            """;

        using var shell = Tool.StartShell(folder.Path, $"PATH={AppContext.BaseDirectory}:$PATH\n{command}");

        Assert.Equal((130, "tb4gen: interrupted; nothing was changed\n"), Tool.Finish(shell));
        Assert.False(Directory.Exists(folder.PathOf("signed")));
    }

    [Fact]
    public void A_second_run_waits_for_the_first_and_then_gives_up()
    {
        using var folder = Published();
        using var held = HoldLock(folder);
        using var run = Tool.Start(folder.Path, "repo", "second", "-o", "repo", "--unsigned");

        var (code, error) = Tool.Finish(run);

        Assert.Equal(3, code);
        Assert.Contains("error TB9009: another tb4gen is writing to repo: it holds repo/.tb4gen.lock", error.Split('\n'));
        Assert.Equal(OneVersion, Client(folder).Update());
    }

    [Fact]
    public void Runs_at_once_all_add_what_they_bring()
    {
        using var folder = Published();
        string[] names = ["a1", "b1", "c1", "d1"];
        foreach (var name in names) Pack(folder, name, [name]);
        var runs = names.Select(n => Tool.Start(folder.Path, "repo", n, "-o", "repo", "--unsigned", "-q")).ToList();

        Assert.All(runs, static r => Assert.Equal((0, ""), Tool.Finish(r)));

        Assert.Equal(["a1 1.0", "b1 1.0", "c1 1.0", "d1 1.0", "x0 1.0"], Client(folder).Update());
        foreach (var run in runs) run.Dispose();
    }

    [Fact]
    public void A_full_disk_leaves_the_old_repository()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, to mount a small file system");
        using var folder = Published();
        folder.Write("fill.sh", $$"""
            mkdir small && mount -t tmpfs -o size=256k tmpfs small || exit 99
            cp -a repo/. small/
            head -c 300000 /dev/urandom > noise
            '{{Tool.Path}}' repo second -o small --unsigned -q || exit 98
            cp -a small/. expected/
            dd if=/dev/zero of=small/filler bs=4k 2>/dev/null
            '{{Tool.Path}}' repo third -o small --unsigned -q; code=$?
            rm small/filler; cp -a small/. copy/; exit $code
            """);
        Pack(folder, "third", ["x3"]);
        Directory.CreateDirectory(folder.PathOf("expected"));
        Directory.CreateDirectory(folder.PathOf("copy"));

        using var shell = Tool.StartShell(folder.Path, "unshare --mount bash fill.sh");
        var (code, error) = Tool.Finish(shell);

        Assert.Contains("error TB9008: small cannot be written: no space left on device", error.Split('\n'));
        Assert.Equal(3, code);
        Assert.Equal(Files(folder.PathOf("expected")), Files(folder.PathOf("copy")));
        Assert.Equal(["x0 1.0", "x2 1.0"], new RepositoryClient(folder.PathOf("copy")).Update());
    }

    [Theory]
    [InlineData("chmod 0 second/x2.deb", "error TB9002: second/x2.deb cannot be read: permission denied")]
    [InlineData("chmod 0 second", "error TB9002: second cannot be read: permission denied")]
    [InlineData("chmod 555 repo", "error TB9008: repo cannot be written: permission denied")]
    [InlineData("chmod 555 repo/dists/stable", "error TB9008: repo cannot be written: permission denied")]
    public void A_right_that_is_missing_is_named_and_the_old_repository_stays(string change, string message)
    {
        using var folder = Published();
        var program = Environment.IsPrivilegedProcess
            ? "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp tb4gen"
            : "tb4gen";
        var command = $"""
            PATH={AppContext.BaseDirectory}:$PATH
            chmod 755 .
            [ "$(id -u)" != 0 ] || chown -R 65534:65534 .
            {change}
            {program} --version >&2 || exit 99
            {program} repo second -o repo --unsigned
            """;

        using var shell = Tool.StartShell(folder.Path, command);
        var (code, error) = Tool.Finish(shell);

        Assert.SkipWhen(code == 99, "nobody may not run the program where the repository lies");
        Assert.Contains(message, error.Split('\n'));
        Assert.Equal(3, code);
        Assert.Equal(OneVersion, Client(folder).Update());
        Assert.False(Directory.Exists(folder.PathOf("repo/.tb4gen.new")));
    }

    /// <summary>A repository with one package, and another package to publish.</summary>
    private static TemporaryFolder Published()
    {
        var folder = new TemporaryFolder();
        Pack(folder, "first", ["x0"]);
        Pack(folder, "second", ["x2"]);
        Assert.Equal(0, Publish(folder, "first"));
        return folder;
    }

    private static int Publish(TemporaryFolder folder, string debs) =>
        (int)CommandLine.Run(["repo", debs, "-o", "repo", "--unsigned", "-q"], new TestShell(folder.Path).Shell);

    private static void Pack(TemporaryFolder folder, string debs, string[] names)
    {
        Directory.CreateDirectory(folder.PathOf(debs));
        var version = DebVersion.Parse("1.0", out _) ?? throw new InvalidOperationException("a version is none");
        foreach (var name in names)
        {
            var fields = $"Package: {name}\nArchitecture: all\nMaintainer: Lab <lab@lab.example>\nDescription: x\n";
            var content = new byte[20_000];
            new Random(name.Length).NextBytes(content);
            var node = new NodePackage(Paragraph.Parse(fields), [], content, []);
            var deb = DebWriter.Write(node, new(version, DateTimeOffset.UnixEpoch, ["x"]));
            File.WriteAllBytes(folder.PathOf($"{debs}/{name}.deb"), deb.Content);
        }
    }

    private static RepositoryClient Client(TemporaryFolder folder) => new(folder.PathOf("repo"));

    private static FileStream HoldLock(TemporaryFolder folder) =>
        File.Open(folder.PathOf("repo/.tb4gen.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static string[] Names(string folder) =>
        Sorted(Directory.EnumerateFileSystemEntries(folder).Select(static e => Path.GetFileName(e)));

    private static string[] Files(string folder) =>
        Sorted(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)));
}
