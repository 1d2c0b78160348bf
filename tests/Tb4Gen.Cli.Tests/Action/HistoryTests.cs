using Xunit;

namespace Tb4Gen.Cli.Tests.Action;

/// <summary>Which commit the action compares with, and what it says of clusters that one side alone has.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly CommentServer _server = new();
    private PullRequest _pull = new(PullRequest.Cluster());

    public void Dispose()
    {
        _pull.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_merge_by_the_author_is_none_of_the_forge(bool isMerge, bool isShallow)
    {
        Start(isMerge, isShallow);
        MoveMain();
        _pull.MergeMain("branch");

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.True(code == 0, output);
        AssertTellsOfTheBranchAlone();
    }

    [Fact]
    public void A_branch_that_is_behind_is_compared_with_where_it_began()
    {
        Start(isMerge: false, isShallow: false);
        MoveMain();

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.True(code == 0, output);
        AssertTellsOfTheBranchAlone();
    }

    [Fact]
    public void A_checkout_that_does_not_reach_back_says_what_to_do()
    {
        Start(isMerge: false, isShallow: true);
        MoveMain();

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(3, code);
        Assert.Contains("check out with fetch-depth: 0", output, StringComparison.Ordinal);
        Assert.Empty(_server.Comments);
    }

    [Theory]
    [InlineData("cluster.yaml", "cluster.yaml")]
    [InlineData("sites/cluster.yaml", "sites")]
    public void The_last_cluster_that_is_gone_is_told_with_the_bundle_that_it_leaves(string file, string clusters)
    {
        _pull.Variables["TB4GEN_CLUSTERS"] = clusters;
        if (file != "cluster.yaml") Move("cluster.yaml", file);
        _pull.Push("main");
        File.Delete(Path.Join(_pull.Work, file));
        _pull.Push("branch");
        _server.Comments.Add((CommentServer.Bot, "<!-- tb4gen -->\nold"));

        var left = _pull.RunAction("branch", _server.Address);
        var told = _server.Comments[0].Body;
        Directory.Delete(Path.Join(_pull.Work, "generated"), recursive: true);
        _pull.Push("branch");
        var clean = _pull.RunAction("branch", _server.Address);

        Assert.Equal((1, 0), (left.Code, clean.Code));
        Assert.Contains("lab is gone, with n2, n3, n4", told, StringComparison.Ordinal);
        Assert.Contains("run `git rm -r generated/lab`", told, StringComparison.Ordinal);
        Assert.Contains("lab is gone, with n2, n3, n4", _server.Comments[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("git rm", _server.Comments[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_cluster_with_another_name_the_old_bundle_is_left_over_and_one_of_others_is_not()
    {
        _pull.Write("generated/bergen/manifest.json", "{}");
        _pull.Push("main");
        _pull.Write("cluster.yaml", PullRequest.Cluster().Replace("cluster: lab", "cluster: oslo", StringComparison.Ordinal));
        _pull.Generate();
        _pull.Push("branch");

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(1, code);
        Assert.Contains("::error title=tb4gen::The cluster lab is gone, and its bundle is not", output, StringComparison.Ordinal);
        Assert.DoesNotContain("bergen", output + _server.Comments[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_file_that_neither_side_has_is_a_mistake()
    {
        _pull.Push("branch");
        _pull.Variables["TB4GEN_CLUSTERS"] = "clutser.yaml";

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(3, code);
        Assert.Contains("clutser.yaml does not exist", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_file_that_has_moved_is_compared_with_what_it_was()
    {
        Move("cluster.yaml", "sites/oslo/lab.yaml");
        _pull.Write("sites/oslo/lab.yaml", PullRequest.Cluster("mtu: 9000"));
        _pull.Push("branch");
        _pull.Variables["TB4GEN_CLUSTERS"] = "sites/oslo/lab.yaml";
        _pull.Variables["TB4GEN_GENERATED"] = "";

        var (code, _) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(0, code);
        Assert.Contains("has the cluster in cluster.yaml", Assert.Single(_server.Comments).Body, StringComparison.Ordinal);
        Assert.Contains("+ [Link] MTUBytes: 9000", _server.Comments[0].Body, StringComparison.Ordinal);
    }

    private void Start(bool isMerge, bool isShallow)
    {
        _pull.Dispose();
        _pull = new(PullRequest.Cluster()) { IsMerge = isMerge, IsShallow = isShallow };
        _pull.Change("branch", "mtu: 9000");
    }

    /// <summary>A commit on the main branch that the branch does not have, of another file of the bundle.</summary>
    private void MoveMain()
    {
        PullRequest.Git(_pull.Work, "checkout", "--quiet", "-B", "main", "origin/main");
        _pull.Write("bergen.yaml", PullRequest.Cluster("fabric: other").Replace("cluster: lab", "cluster: bergen", StringComparison.Ordinal));
        _pull.Push("main");
        _pull.Variables["TB4GEN_CLUSTERS"] = ".";
        _pull.Variables["TB4GEN_GENERATED"] = "";
    }

    private void AssertTellsOfTheBranchAlone()
    {
        var body = Assert.Single(_server.Comments).Body;
        Assert.Contains("+ [Link] MTUBytes: 9000", body, StringComparison.Ordinal);
        Assert.DoesNotContain("is gone", body, StringComparison.Ordinal);
        Assert.DoesNotContain("is new", body, StringComparison.Ordinal);
    }

    private void Move(string file, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(_pull.Work, to))!);
        File.Move(Path.Join(_pull.Work, file), Path.Join(_pull.Work, to));
    }
}
