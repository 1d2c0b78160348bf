using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests.Action;

/// <summary>What somebody may put into a pull request to hide what it does, or to get at what is on the runner.</summary>
public sealed class HostilePullRequestTests : IDisposable
{
    private const string Kept = "what is nobody else's";

    private readonly PullRequest _pull = new(PullRequest.Cluster());
    private readonly CommentServer _server = new();

    public void Dispose()
    {
        _pull.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void The_action_says_by_which_SDK_it_is_built_and_the_build_does_not_see_the_token()
    {
        _pull.Write("global.json", """{ "sdk": { "version": "10.0.999", "paths": [".evil"] } }""");
        _pull.Change("branch", "mtu: 9000");
        _pull.WriteProgram("dotnet", $"{{ echo \"at $PWD\"; env; }} >{_pull.PathOf("seen")}; exit 1");
        _pull.Variables["TB4GEN"] = "";
        _pull.Variables["PATH"] = $"{_pull.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";

        var (code, _) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(3, code);
        var seen = File.ReadAllLines(_pull.PathOf("seen"));
        Assert.Equal($"at {Path.GetFullPath(Snapshot.PathOf("."))}".TrimEnd('/'), seen[0]);
        Assert.DoesNotContain(seen, static l => l.Contains(CommentServer.Token, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_but_the_request_sees_the_token()
    {
        _pull.Change("branch", "mtu: 9000");
        _pull.Variables["TB4GEN"] = _pull.WriteProgram(
            "spy", $"env >>{_pull.PathOf("seen")}; exec {Path.Join(AppContext.BaseDirectory, "tb4gen")} \"$@\"");

        var (code, _) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(0, code);
        Assert.Single(_server.Comments);
        Assert.DoesNotContain(CommentServer.Token, File.ReadAllText(_pull.PathOf("seen")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("^{commit}")]
    public void A_folder_of_bundles_that_is_called_like_the_commit_hides_nothing(string suffix)
    {
        var main = PullRequest.Git(_pull.Work, "rev-parse", "origin/main").Trim();
        _pull.Write("cluster.yaml", PullRequest.Cluster("mtu: 9000"));
        _pull.Generate();
        PullRequest.Git(_pull.Work, "add", "generated");
        foreach (var file in Directory.GetFiles(Path.Join(_pull.Work, "generated/lab"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Join(_pull.Work, main + suffix, Path.GetRelativePath(Path.Join(_pull.Work, "generated"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (new FileInfo(file).LinkTarget is { } target) File.CreateSymbolicLink(copy, target);
            else File.Copy(file, copy);
        }

        _pull.Push("branch");

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.True(code == 0, output);
        Assert.Contains("[Link] MTUBytes: 9000", Assert.Single(_server.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_of_the_runner_comes_into_the_comment_as_a_file_of_the_cluster()
    {
        string[] sources = ["link", "below/kept", "../kept", ".git/config"];
        File.WriteAllText(_pull.PathOf("kept"), Kept);
        File.CreateSymbolicLink(Path.Join(_pull.Work, "link"), "../kept");
        File.CreateSymbolicLink(Path.Join(_pull.Work, "below"), "..");
        var files = sources.Select(static (s, i) => $"  - {{ path: /etc/motd.{i}, source: {s} }}\n");
        _pull.Write("cluster.yaml", PullRequest.Cluster() + "files:\n" + string.Concat(files));
        _pull.Push("branch");

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(1, code);
        Assert.All(sources, s => Assert.Contains($"title=TB6024::{s} cannot be read: it ", output, StringComparison.Ordinal));
        Assert.Contains("have errors", Assert.Single(_server.Comments).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Kept, output + _server.Comments[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("[core]", output + _server.Comments[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cluster.yaml", "../kept")]
    [InlineData("cluster.yaml", ".git/config")]
    [InlineData("sites", "..")]
    public void No_file_of_the_runner_is_quoted_as_a_cluster_file(string link, string target)
    {
        File.WriteAllText(_pull.PathOf("kept"), Kept);
        File.Copy(_pull.PathOf("kept"), _pull.PathOf("kept.yaml"));
        File.Delete(Path.Join(_pull.Work, link));
        File.CreateSymbolicLink(Path.Join(_pull.Work, link), target);
        _pull.Push("branch");
        _pull.Variables["TB4GEN_CLUSTERS"] = link;

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(3, code);
        Assert.Contains("leads out of the checkout", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Kept, output, StringComparison.Ordinal);
        Assert.DoesNotContain("[core]", output, StringComparison.Ordinal);
    }
}
