using System.Text;
using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Planning;
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

        Assert.Equal(["a.yaml", "empty", "folder/b", "with blank missing"], files.Where(static f => f.Value.Content is not null).Select(static f => f.Key).Order(StringComparer.Ordinal));
        Assert.Equal("one\nblob 3\n", Text(files["a.yaml"]));
        Assert.Equal("three", Text(files["folder/b"]));
        Assert.Equal("", Text(files["empty"]));
        Assert.Equal("it is a folder", files["folder"].Reason);
        Assert.StartsWith("it is not in commit ", files["no such"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_followed_inside_of_the_commit_and_not_out_of_it()
    {
        _sample.Write("sites/real", "one");
        foreach (var (name, target) in new[]
        {
            ("near", "real"), ("out", "/etc/hostname"), ("up", "../../x"), ("lost", "nothing"), ("round", "round"), ("folder", "../sites"), ("through", "real/x"),
        })
        {
            File.CreateSymbolicLink(Path.Join(_sample.Path, "sites", name), target);
        }

        _sample.Commit(day: 1);
        var git = new GitFolder(Path.Join(_sample.Path, "sites"));

        var files = git.ReadAll(git.Find("HEAD", out _)!, ["near", "out", "up", "lost", "round", "folder/folder/near", "through", "../../x", "a\nb", "real"]);

        Assert.All(["near", "folder/folder/near", "real"], f => Assert.Equal("one", Text(files[f])));
        Assert.All(["out", "up", "../../x"], f => Assert.Equal("it leads out of the git checkout", files[f].Reason));
        Assert.All(["lost", "through"], f => Assert.StartsWith("it is not in commit", files[f].Reason, StringComparison.Ordinal));
        Assert.Equal("its symbolic links lead in a circle", files["round"].Reason);
        Assert.Equal("its name has a line feed", files["a\nb"].Reason);
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

    private static string Text(SourceFile file) => Encoding.UTF8.GetString(file.Content ?? "none"u8.ToArray());
}
