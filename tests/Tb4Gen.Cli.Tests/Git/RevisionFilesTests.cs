using System.Text;
using Tb4Gen.Cli.Git;
using Xunit;

namespace Tb4Gen.Cli.Tests.Git;

public sealed class RevisionFilesTests : IDisposable
{
    private readonly GitSample _sample = new();

    public RevisionFilesTests()
    {
        _sample.Write("sites/a.yaml", "one");
        _sample.Write("sites/b.yml", "one");
        _sample.Write("sites/.hidden.yaml", "one");
        _sample.Write("sites/notes.txt", "one");
        _sample.Write("motd", "hello");
        _sample.Commit(day: 1);
        File.Delete(Path.Join(_sample.Path, "sites", "b.yml"));
        _sample.Write("sites/a.yaml", "two");
        _sample.Write("sites/c.yaml", "two");
        _sample.Write("motd", "good bye");
        _sample.Commit(day: 2);
    }

    private Shell Shell => new TestShell(_sample.Path).Shell;

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("sites/a.yaml", new[] { "HEAD~1:sites/a.yaml" })]
    [InlineData("sites", new[] { "HEAD~1:sites/a.yaml", "HEAD~1:sites/b.yml" })]
    [InlineData("sites/b.yml", new[] { "HEAD~1:sites/b.yml" })]
    public void Files_and_folders_are_those_of_the_commit(string path, string[] expected)
    {
        var (sources, findings) = RevisionFiles.Read([path], "HEAD~1", Shell);

        Assert.Empty(findings);
        Assert.Equal(expected, sources.Select(static s => s.Input.Path));
        Assert.All(sources, static s => Assert.Equal("one", Encoding.UTF8.GetString(s.Input.Bytes.Span)));
    }

    [Fact]
    public void What_a_cluster_file_names_is_of_the_same_commit()
    {
        var (sources, _) = RevisionFiles.Read(["sites/a.yaml"], "HEAD~1", Shell);

        Assert.Equal("hello", Encoding.UTF8.GetString(Assert.Single(sources).Input.ReadFile("../motd").Content ?? []));
    }

    [Theory]
    [InlineData("sites/c.yaml", "HEAD~1", "sites/c.yaml cannot be had from HEAD~1: it is not in commit ")]
    [InlineData(".", "HEAD~1", ". cannot be had from HEAD~1: commit ")]
    [InlineData("sites", "v9", "sites cannot be had from v9: there is no commit v9")]
    [InlineData("-", "HEAD", "- cannot be had from HEAD: it belongs to no folder of a checkout")]
    public void What_the_commit_does_not_have_is_reported(string path, string revision, string expected)
    {
        var (sources, findings) = RevisionFiles.Read([path], revision, Shell);

        Assert.Empty(sources);
        Assert.StartsWith(expected, Assert.Single(findings).Message, StringComparison.Ordinal);
    }
}
