using System.Text;
using Tb4Gen.Cli.Git;
using Xunit;

namespace Tb4Gen.Cli.Tests.Git;

public sealed class GitFolderTests : IDisposable
{
    private readonly GitSample _sample = new();

    private GitFolder Top => new(_sample.Path);

    private GitFolder Below => new(Path.Join(_sample.Path, "sites"));

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void A_commit_is_found_by_any_of_its_names()
    {
        _sample.Write("sites/a.yaml", "one");
        var hash = _sample.Commit(day: 1);

        var commit = Below.Find("HEAD", out var reason);

        Assert.Equal("", reason);
        Assert.Equal(new GitRevision(hash, new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero)), commit);
        Assert.Equal(commit, Top.Find(hash[..8], out _));
    }

    [Theory]
    [InlineData("nowhere", "there is no commit nowhere")]
    [InlineData("--all", "there is no commit --all")]
    [InlineData("HEAD:sites", "there is no commit HEAD:sites")]
    public void What_is_no_commit_is_not_found(string revision, string expected)
    {
        _sample.Write("sites/a.yaml", "one");
        _sample.Commit(day: 1);

        Assert.Null(Top.Find(revision, out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void A_checkout_without_commits_has_no_head()
    {
        Assert.Null(Top.Find("HEAD", out var reason));
        Assert.Equal("there is no commit HEAD", reason);
    }

    [Fact]
    public void Outside_of_a_checkout_nothing_is_found()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(new GitFolder(folder.Path).Find("HEAD", out var reason));
        Assert.StartsWith("fatal: not a git repository", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_new_and_ignored_files_are_uncommitted()
    {
        _sample.Write("sites/a.yaml", "one");
        _sample.Write("sites/b.yaml", "one");
        _sample.Write(".gitignore", "*.tmp\n");
        _sample.Commit(day: 1);
        _sample.Write("sites/a.yaml", "two");
        _sample.Write("sites/new [1].yaml", "new");
        _sample.Write("sites/x.tmp", "ignored");

        string[] names = ["a.yaml", "b.yaml", "new [1].yaml", "x.tmp"];
        var uncommitted = Below.Uncommitted(names.Select(n => Path.Join(_sample.Path, "sites", n)));

        Assert.Equal(["sites/a.yaml", "sites/new [1].yaml", "sites/x.tmp"], uncommitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_outside_of_the_checkout_is_in_no_commit()
    {
        _sample.Write("sites/a.yaml", "one");
        _sample.Commit(day: 1);

        Assert.Equal(["/etc/hostname"], Below.Uncommitted([Path.Join(_sample.Path, "sites/a.yaml"), "/etc/hostname"]));
    }

    [Fact]
    public void A_folder_that_is_gone_is_read_as_a_commit_has_it()
    {
        _sample.Write("sites/oslo/a.yaml", "one");
        _sample.Commit(day: 1);
        Directory.Delete(Path.Join(_sample.Path, "sites"), recursive: true);
        var git = new GitFolder(Path.Join(_sample.Path, "sites/oslo"));

        var commit = git.Find("HEAD", out _);

        Assert.NotNull(commit);
        Assert.Equal(["a.yaml"], git.List(commit));
        Assert.Equal("one", Encoding.UTF8.GetString(git.Read(commit, "a.yaml").Content ?? []));
        Assert.Null(new GitFolder(Path.Join(_sample.Path, "sites/bergen")).List(commit));
    }

    [Fact]
    public void Files_are_read_as_a_commit_has_them()
    {
        _sample.Write("sites/a.yaml", "one");
        _sample.Write("motd", "outside");
        _sample.Commit(day: 1);
        _sample.Write("sites/a.yaml", "two");
        _sample.Commit(day: 2);

        var first = Below.Find("HEAD~1", out _);

        Assert.NotNull(first);
        Assert.Equal("one", Encoding.UTF8.GetString(Below.Read(first, "a.yaml").Content ?? []));
        Assert.Equal("outside", Encoding.UTF8.GetString(Below.Read(first, "../motd").Content ?? []));
        Assert.Equal($"it is not in commit {first.Short}", Below.Read(first, "c.yaml").Reason);
        Assert.Equal(["a.yaml"], Below.List(first));
    }
}
