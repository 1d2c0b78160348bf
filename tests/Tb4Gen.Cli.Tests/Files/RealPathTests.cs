using Tb4Gen.Cli.Files;
using Xunit;

namespace Tb4Gen.Cli.Tests.Files;

public sealed class RealPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a/b/none/at-all", "a/b/none/at-all")]
    [InlineData("to-b", "a/b")]
    [InlineData("to-b/none", "a/b/none")]
    [InlineData("over-two/x", "a/b/x")]
    [InlineData("a/up/x", "x")]
    [InlineData("dangling/x", "nowhere/y/x")]
    [InlineData("absolute/x", "a/x")]
    [InlineData("to-c/up/x", "a/x")]
    public void Links_are_followed_wherever_they_stand(string path, string expected)
    {
        Directory.CreateDirectory(_folder.PathOf("a/b/c"));
        Link("to-b", "a/./b");
        Link("over-two", "to-b");
        Link("a/up", "..");
        Link("dangling", "nowhere/y");
        Link("absolute", _folder.PathOf("a"));
        Link("to-c", "to-b/c");
        // Up from where the link leads, not from where it stands.
        Link("a/b/c/up", "../..");

        Assert.Equal(_folder.PathOf(expected), RealPath.Of(_folder.PathOf(path)));
    }

    [Fact]
    public void A_ring_of_links_has_an_end()
    {
        Link("one", "two");
        Link("two", "one");

        Assert.StartsWith(_folder.Path, RealPath.Of(_folder.PathOf("one/x")), StringComparison.Ordinal);
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(_folder.PathOf(path), target);
}
