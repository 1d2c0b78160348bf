using System.Text.RegularExpressions;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests.Action;

/// <summary>The steps of action.yml, run on pull requests against a local repository and a stand-in for the forge.</summary>
public sealed class ActionTests : IDisposable
{
    private const string Mark = "<!-- tb4gen -->";

    private readonly PullRequest _pull = new(PullRequest.Cluster());
    private readonly CommentServer _server = new();

    public void Dispose()
    {
        _pull.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void The_first_push_writes_a_comment_and_the_second_updates_it()
    {
        Change("mtu: 9000");
        var first = _pull.RunAction("branch", _server.Address);
        Change("mtu: 8000");
        var second = _pull.RunAction("branch", _server.Address);

        Assert.Equal((0, 0), (first.Code, second.Code));
        var (_, body) = Assert.Single(_server.Comments);
        Assert.StartsWith(Mark, body, StringComparison.Ordinal);
        Assert.Contains("+ [Link] MTUBytes: 8000", body, StringComparison.Ordinal);
        Assert.DoesNotContain("9000", body, StringComparison.Ordinal);
        Assert.Contains("PATCH /repos/lab/sites/issues/comments/1", _server.Requests);
        Assert.DoesNotContain(CommentServer.Token, first.Output + second.Output + _pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_on_the_main_branch_since_is_not_told()
    {
        Change("mtu: 9000");
        PullRequest.Git(_pull.Work, "checkout", "--quiet", "-B", "main", "origin/main");
        _pull.Write("notes.txt", "something else");
        _pull.Push("main");

        var (code, _) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(0, code);
        Assert.Contains("[Link] MTUBytes: 9000", Assert.Single(_server.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pull_request_that_changes_nothing_gets_no_comment()
    {
        _pull.Write("notes.txt", "something else");
        _pull.Push("branch");

        var (code, _) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(0, code);
        Assert.Empty(_server.Comments);
        Assert.Contains("nothing changes", _pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_is_no_longer_so_is_updated_also_where_nothing_changes()
    {
        _server.Comments.Add((CommentServer.Bot, $"{Mark}\nold"));
        _pull.Write("notes.txt", "something else");
        _pull.Push("branch");

        _pull.RunAction("branch", _server.Address);

        Assert.Contains("nothing changes", Assert.Single(_server.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generated_tree_that_is_not_fresh_fails_the_run_and_is_told()
    {
        _pull.Write("cluster.yaml", PullRequest.Cluster("mtu: 9000"));
        _pull.Push("branch");

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(1, code);
        Assert.Contains("::error title=tb4gen::The generated tree is not fresh", output, StringComparison.Ordinal);
        Assert.Contains("**The generated tree is not fresh**", Assert.Single(_server.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_annotations_and_fail_the_run()
    {
        _pull.Write("cluster.yaml", PullRequest.Cluster("mtu: 100000"));
        _pull.Push("branch");

        var (code, output) = _pull.RunAction("branch", _server.Address);

        Assert.Equal(1, code);
        Assert.Matches("(?m)^::error file=cluster.yaml,line=6,.*title=TB6", output);
        Assert.Contains("have errors", Assert.Single(_server.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_token_the_summary_has_the_report()
    {
        Change("mtu: 9000");

        var (code, _) = _pull.RunAction("branch", _server.Address, token: "");

        Assert.Equal(0, code);
        Assert.Empty(_server.Requests);
        Assert.Contains("[Link] MTUBytes: 9000", _pull.Summary, StringComparison.Ordinal);
        Assert.Contains("there is no token", _pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_may_not_write_leaves_the_report_in_the_summary()
    {
        using var server = new CommentServer { Refusal = 403 };
        Change("mtu: 9000");

        var (code, output) = _pull.RunAction("branch", server.Address);

        Assert.Equal(0, code);
        Assert.Contains("[Link] MTUBytes: 9000", _pull.Summary, StringComparison.Ordinal);
        Assert.Contains("HTTP 403", _pull.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(CommentServer.Token, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_elses_comment_is_changed_and_ours_is_found_behind_a_hundred()
    {
        _server.Comments.AddRange(Enumerable.Repeat(("somebody", $"{Mark} not yours"), 100));
        _server.Comments.Add((CommentServer.Bot, $"{Mark}\nold"));
        Change("mtu: 9000");

        _pull.RunAction("branch", _server.Address);

        Assert.Equal(101, _server.Comments.Count);
        Assert.All(_server.Comments.Take(100), static c => Assert.EndsWith("not yours", c.Body, StringComparison.Ordinal));
        Assert.Contains("[Link] MTUBytes: 9000", _server.Comments[100].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_name_of_a_branch_nor_a_text_of_the_cluster_is_run_or_obeyed()
    {
        const string Branch = "a$(touch${IFS}pwned)`touch${IFS}pwned`;'\"";
        const string Hostile = """
            files:
              - path: /etc/motd
                content: |
                  ::error::obeyed
                  ::add-mask::lab
                  $(touch pwned) `touch pwned`
                  </details> ``` @everyone
            """;
        _pull.Write("cluster.yaml", PullRequest.Cluster() + "files: [{ path: /etc/motd, content: \"Welcome\\n\" }]\n");
        _pull.Generate();
        _pull.Push("main");
        _pull.Write("cluster.yaml", PullRequest.Cluster() + Hostile);
        _pull.Generate();
        _pull.Push(Branch);

        var (code, output) = _pull.RunAction(Branch, _server.Address);

        Assert.Equal(0, code);
        Assert.DoesNotMatch(@"(?m)^::(error|add-mask)", output);
        Assert.Empty(Directory.GetFiles(Path.Join(_pull.Work, ".."), "pwned", SearchOption.AllDirectories));
        var fence = Regex.Match(Assert.Single(_server.Comments).Body, "(?ms)^(````+)diff\n# /etc/motd\n.*?^\\1$");
        Assert.Contains("+ </details> ``` @everyone", fence.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void No_script_of_the_action_has_an_expression_in_it()
    {
        Assert.All(ActionFile.Steps, static s => Assert.DoesNotContain("${{", s.Run, StringComparison.Ordinal));
        var script = File.ReadAllText(Snapshot.PathOf("build/action/run"));
        Assert.All(ActionFile.Steps.Single().Variables.Keys.Where(static k => k != "TB4GEN_ACTION"), k => Assert.Contains($"#   {k} ", script, StringComparison.Ordinal));
    }

    private void Change(string mesh) => _pull.Change("branch", mesh);
}
