using System.Text;
using Tb4Gen.Cli.Git;
using Xunit;

namespace Tb4Gen.Cli.Tests.Git;

public sealed class GitBatchTests : IDisposable
{
    private readonly GitSample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Files_come_by_their_names_and_those_that_are_missing_do_not()
    {
        _sample.Write("a.yaml", "one\nblob 3\n");
        _sample.Write("with blank missing", "two");
        _sample.Write("empty", "");
        _sample.Write("folder/b", "three");
        _sample.Commit(day: 1);
        var git = new GitFolder(_sample.Path);

        var files = git.ReadAll(git.Find("HEAD", out _)!, ["a.yaml", "no such", "with blank missing", "folder", "empty", "folder/b", "a.yaml"]);

        Assert.Equal(["a.yaml", "empty", "folder/b", "with blank missing"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("one\nblob 3\n", Encoding.UTF8.GetString(files["a.yaml"]));
        Assert.Equal("three", Encoding.UTF8.GetString(files["folder/b"]));
        Assert.Empty(files["empty"]);
    }

    [Fact]
    public void The_last_commit_of_a_path_is_the_one_that_changed_it()
    {
        _sample.Write("a", "one");
        var first = _sample.Commit(day: 1);
        _sample.Write("b", "one");
        _sample.Commit(day: 2);
        var git = new GitFolder(_sample.Path);

        Assert.Equal(first, git.LastOf(Path.Join(_sample.Path, "a"))?.Hash);
        Assert.Null(git.LastOf(Path.Join(_sample.Path, "c")));
    }
}
