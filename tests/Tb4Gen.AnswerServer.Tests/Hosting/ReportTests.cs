using Xunit;

namespace Tb4Gen.AnswerServer.Tests.Hosting;

public sealed class ReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_for_the_first_boot_is_for_who_knows_its_path()
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));
        var (node, other) = (server.Node("n2"), server.Node("n3"));

        var reply = await server.Get($"first-boot/lab/n2/{node.HookCapability}");

        Assert.Equal(200, reply.Status);
        Assert.True(reply.Content.AsSpan().SequenceEqual(node.Hook));
        Assert.Contains("\n#package n2 ", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n#package n3 ", reply.Text, StringComparison.Ordinal);
        Assert.NotNull(server.State.Of(node).Fetched);
        string[] wrong = ["", "/", $"/{other.HookCapability}", $"/{node.ReportCapability}", $"/{node.HookCapability}/x", $"/{node.HookCapability[..^1]}"];
        foreach (var end in wrong) Assert.Equal(404, (await server.Get($"first-boot/lab/n2{end}")).Status);
        Assert.Equal(404, (await server.Get($"first-boot/lab/n9/{node.HookCapability}")).Status);
    }

    [Fact]
    public async Task A_machine_reports_once_that_it_is_installed()
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));
        var node = server.Node("n2");
        var report = Bodies.Report("n2.lab.example", node.ReportToken);

        var first = await Report(server, "n2", report);
        // The reply to the first may have been lost.
        var second = await Report(server, "n2", report);
        var forged = await Report(server, "n2", Bodies.Report("n2.lab.example", node.ReportToken, Bodies.OtherEd25519));

        Assert.Equal((200, 200, 409), (first.Status, second.Status, forged.Status));
        Assert.Equal(
            $"n2,n2.lab.example,10.11.1.2 {Bodies.Ed25519}\n",
            await File.ReadAllTextAsync(_folder.PathOf("known_hosts"), TestContext.Current.CancellationToken));
        Assert.Contains("lab/n2 is installed, at 127.0.0.1\n", server.Log, StringComparison.Ordinal);
        Assert.Contains("and is installed; its disks", (await server.Ask(Bodies.OfNode(2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_is_installed_once_more_gets_its_new_key()
    {
        await using var server = await TestServer.Start(_folder);
        var path = _folder.PathOf("known_hosts");
        await File.WriteAllTextAsync(path, "other ssh-ed25519 AAAA\nn2,mine ssh-ed25519 BBBB\n", TestContext.Current.CancellationToken);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(path, mode);
        await server.Ask(Bodies.OfNode(2));
        await Report(server, "n2", Bodies.Report("n2.lab.example", server.Node("n2").ReportToken));
        server.Records.ReArm("lab", "n2");
        await server.Ask(Bodies.OfNode(2));

        var reply = await Report(server, "n2", Bodies.Report("n2.lab.example", server.Node("n2").ReportToken, Bodies.OtherEd25519));

        Assert.Equal(200, reply.Status);
        Assert.Equal(
            $"other ssh-ed25519 AAAA\nmine ssh-ed25519 BBBB\nn2,n2.lab.example,10.11.1.2 {Bodies.OtherEd25519}\n",
            await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    [Theory]
    [InlineData("n2.lab.example", null, 403, "the token is not the one of this node's answer\n")]
    [InlineData("n2.lab.example", "wrong", 403, "the token is not the one of this node's answer\n")]
    [InlineData("n3.lab.example", "right", 409, "this is the report of n3.lab.example, and not of n2.lab.example\n")]
    [InlineData("", "right", 409, "this is the report of , and not of n2.lab.example\n")]
    [InlineData("N2.LAB.example", "right", 200, "thank you\n")]
    public async Task A_report_has_to_be_the_nodes_own(string fqdn, string? token, int status, string text)
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));

        var reply = await Report(server, "n2", Bodies.Report(fqdn, token == "right" ? server.Node("n2").ReportToken : token));

        Assert.Equal((status, text), (reply.Status, reply.Text));
        Assert.Equal(status == 200, File.Exists(_folder.PathOf("known_hosts")));
    }

    [Fact]
    public async Task Without_an_answer_there_is_no_report()
    {
        await using var server = await TestServer.Start(_folder);
        var report = Bodies.Report("n2.lab.example", server.Node("n2").ReportToken);

        Assert.Equal(409, (await Report(server, "n2", report)).Status);
        await server.Ask(Bodies.OfNode(2));
        Assert.Equal(404, (await server.Post($"installed/lab/n2/{server.Node("n3").ReportCapability}", report)).Status);
        Assert.Equal(404, (await server.Post("installed/lab/n2", report)).Status);
        Assert.Equal(400, (await Report(server, "n2", "[]")).Status);
        Assert.Equal(413, (await Report(server, "n2", new string(' ', (512 << 10) + 1))).Status);
        Assert.Null(server.State.Of(server.Node("n2")).Installed);
        // One with many disks is large.
        Assert.Equal(200, (await Report(server, "n2", report.Replace("\"disks\":[]", $"\"disks\":[\"{new string('x', 300_000)}\"]", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_report_without_a_token_is_enough_where_the_installer_knows_none()
    {
        var cluster = TestCluster.Compile(TestCluster.Text(3, release: "9.0"), withPackages: false);
        await using var server = await TestServer.Start(_folder, new() { Cluster = cluster });
        await server.Ask(Bodies.OfNode(2));

        Assert.Equal(200, (await Report(server, "n2", Bodies.Report("n2.lab.example", token: null))).Status);
    }

    [Fact]
    public async Task Where_known_hosts_is_a_link_the_file_behind_it_is_written()
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));
        File.CreateSymbolicLink(_folder.PathOf("known_hosts"), "shared");

        await Report(server, "n2", Bodies.Report("n2.lab.example", server.Node("n2").ReportToken));

        Assert.Equal("shared", new FileInfo(_folder.PathOf("known_hosts")).LinkTarget);
        Assert.StartsWith("n2,n2.lab.example,", await File.ReadAllTextAsync(_folder.PathOf("shared"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_known_hosts_cannot_be_written_the_machine_is_installed_all_the_same()
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));
        Directory.CreateDirectory(_folder.PathOf("known_hosts/x"));

        Assert.Equal(200, (await Report(server, "n2", Bodies.Report("n2.lab.example", server.Node("n2").ReportToken))).Status);
        Assert.Contains("known_hosts has not got the keys of lab/n2", server.Log, StringComparison.Ordinal);
        Assert.Single(server.State.Of(server.Node("n2")).HostKeys);
    }

    private static Task<Reply> Report(TestServer server, string node, string body) =>
        server.Post($"installed/lab/{node}/{server.Node(node).ReportCapability}", body);
}
