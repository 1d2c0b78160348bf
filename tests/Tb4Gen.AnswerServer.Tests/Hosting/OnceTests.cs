using Tb4Gen.AnswerServer.State;
using Tb4Gen.Packaging.Files;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.Hosting;

/// <summary>A node gets its answer once: an installation that starts over wipes disks.</summary>
public sealed class OnceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_asks_again_is_refused_with_the_command_that_lets_him()
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));

        var reply = await server.Ask(Bodies.OfNode(2));

        Assert.Equal(409, reply.Status);
        Assert.Matches(
            "^lab/n2 had its answer at [-0-9]+ [0-9:]+ UTC; its disks are wiped once more after: tb4gen answer-server cluster.yaml --re-arm n2\n$",
            reply.Text);
        Assert.Contains("lab/n2 asked again and was refused", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_machines_at_once_get_their_own_answers_and_a_second_request_of_each_none()
    {
        var cluster = TestCluster.Compile(TestCluster.Text(200), withPackages: false);
        await using var server = await TestServer.Start(_folder, new() { Cluster = cluster, Limits = new() { Burst = 1000, ConnectionsPerClient = 400 } });

        var first = await Task.WhenAll(Enumerable.Range(1, 200).Select(n => server.Ask(Bodies.OfNode(n))));
        var second = await Task.WhenAll(Enumerable.Range(1, 200).Select(n => server.Ask(Bodies.OfNode(n))));

        Assert.All(first, static r => Assert.Equal(200, r.Status));
        Assert.All(Enumerable.Range(1, 200), n => Assert.Contains($"fqdn = \"n{n}.lab.example\"", first[n - 1].Text, StringComparison.Ordinal));
        Assert.All(second, static r => Assert.Equal(409, r.Status));
    }

    [Fact]
    public async Task Of_requests_of_one_node_at_the_same_time_one_is_answered()
    {
        await using var server = await TestServer.Start(_folder);

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => server.Ask(Bodies.OfNode(2))));

        Assert.Single(replies, static r => r.Status == 200);
        Assert.Equal(39, replies.Count(static r => r.Status == 409));
    }

    [Fact]
    public async Task A_server_that_starts_again_knows_whom_it_answered_and_the_node_goes_on_with_it()
    {
        string capability;
        await using (var before = await TestServer.Start(_folder))
        {
            await before.Ask(Bodies.OfNode(2));
            capability = before.Node("n2").HookCapability;
        }

        await using var server = await TestServer.Start(_folder);

        Assert.Equal(409, (await server.Ask(Bodies.OfNode(2))).Status);
        Assert.Equal(200, (await server.Ask(Bodies.OfNode(3))).Status);
        Assert.Equal(200, (await server.Get($"first-boot/lab/n2/{capability}")).Status);
    }

    [Fact]
    public async Task A_server_that_is_killed_between_its_note_and_the_answer_does_not_answer_again()
    {
        await using (var killed = await TestServer.Start(_folder))
        {
            Assert.Null(await killed.State.TryAnswer(killed.Node("n2"), "10.0.0.1", "a test"));
        }

        await using var server = await TestServer.Start(_folder);

        Assert.Equal(409, (await server.Ask(Bodies.OfNode(2))).Status);
    }

    [Fact]
    public async Task Without_its_note_on_the_disk_no_answer_leaves()
    {
        await using var server = await TestServer.Start(_folder);
        // A folder in its place cannot be replaced by a file.
        Directory.CreateDirectory(_folder.PathOf("lab.json/x"));

        var reply = await server.Ask(Bodies.OfNode(2));

        Assert.Equal((503, "the server cannot write its record\n"), (reply.Status, reply.Text));
        Directory.Delete(_folder.PathOf("lab.json"), recursive: true);
        Assert.Equal(200, (await server.Ask(Bodies.OfNode(2))).Status);
    }

    [Fact]
    public async Task A_node_can_be_re_armed_while_the_server_runs_and_is_answered_once_more()
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));
        await server.Ask(Bodies.OfNode(3));

        // As another process does it.
        new StateFolder(_folder.Path, "state").ReArm("lab", "n2");
        Assert.Contains("\"stage\":\"re-armed\"", (await server.Get("status.json")).Text, StringComparison.Ordinal);

        Assert.Equal(200, (await server.Ask(Bodies.OfNode(2))).Status);
        Assert.Equal(409, (await server.Ask(Bodies.OfNode(2))).Status);
        Assert.Equal(409, (await server.Ask(Bodies.OfNode(3))).Status);
    }

    [Fact]
    public async Task A_node_that_was_re_armed_while_no_server_ran_is_answered_by_the_next()
    {
        await using (var before = await TestServer.Start(_folder)) await before.Ask(Bodies.OfNode(2));
        new StateFolder(_folder.Path, "state").ReArm("lab", "n2");

        await using var server = await TestServer.Start(_folder);

        Assert.Equal(200, (await server.Ask(Bodies.OfNode(2))).Status);
        Assert.Equal(409, (await server.Ask(Bodies.OfNode(2))).Status);
    }

    [Fact]
    public async Task A_second_server_with_the_same_record_is_refused()
    {
        await using var server = await TestServer.Start(_folder);

        var error = await Assert.ThrowsAsync<EnvironmentException>(() => TestServer.Start(_folder));

        Assert.Equal("TB9245", error.Finding.Code);
    }

    [Theory]
    [InlineData("", "it is no JSON object")]
    [InlineData("{}", "its version is missing, and 1 is known")]
    [InlineData("""{"version":"2","nodes":{}}""", "its version is 2, and 1 is known")]
    [InlineData("""{"version":"1"}""", "it has no `nodes`")]
    [InlineData("""{"version":"1","nodes":{"n2":{"answered":"yesterday"}}}""", "`answered` is no time")]
    public async Task Over_a_damaged_record_no_server_starts(string content, string why)
    {
        await File.WriteAllTextAsync(_folder.PathOf("lab.json"), content, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<EnvironmentException>(() => TestServer.Start(_folder));

        Assert.Equal(("TB9246", $"state/lab.json is damaged: {why}"), (error.Finding.Code, error.Finding.Message));
    }

    [Fact]
    public async Task What_the_server_keeps_nobody_else_can_read()
    {
        await using var server = await TestServer.Start(_folder);
        await server.Ask(Bodies.OfNode(2));
        new StateFolder(_folder.Path, "state").ReArm("lab", "n2");

        string[] names = ["lab.json", "key.pem", "certificate.pem", "capabilities.key", "re-arm/lab/n2"];
        Assert.All(names, n => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.PathOf(n))));
        File.SetUnixFileMode(_folder.Path, File.GetUnixFileMode(_folder.Path) | UnixFileMode.OtherRead);
        Assert.Equal("TB9201", Assert.Throws<EnvironmentException>(() => new StateFolder(_folder.Path, "state").Open()).Finding.Code);
    }
}
