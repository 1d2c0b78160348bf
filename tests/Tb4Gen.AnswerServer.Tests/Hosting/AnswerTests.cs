using System.Text;
using System.Text.RegularExpressions;
using Tb4Gen.Packaging.Install;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.Hosting;

public sealed class AnswerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Machines => new()
    {
        { "upper case, as 9.2 sends it", Bodies.Of("02:00:00:00:AB:03") },
        { "lower case, as it was before", Bodies.Of("02:00:00:00:ab:03") },
        {
            "several ports, Thunderbolt's among them",
            Bodies.Request("""[{"link":"thunderbolt0","mac":"02:11:22:33:44:55"},{"link":"enp1s0","mac":"58:47:CA:00:00:01"},{"link":"enp2s0","mac":"02:00:00:00:AB:03"}]""")
        },
        {
            "filler in place of UUID and serial number",
            Bodies.Request("""[{"link":"enp2s0","mac":"02:00:00:00:AB:03"}]""", Bodies.System("03000200-0400-0500-0006-000700080009", "Default string"))
        },
        {
            "members that nobody knows, and some of other types",
            """{"network_interfaces":[7,{"mac":9},{"mac":"no"},{"mac":"02:00:00:00:AB:03","speed":{"is":[1]}}],"dmi":[],"iso":7,"product":"pve","new":{"a":null}}"""
        },
        { "a text that is no text", """{"network_interfaces":[{"mac":"\ud800"},{"mac":"02:00:00:00:AB:03"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task A_machine_gets_the_answer_of_its_node(string what, string body)
    {
        await using var server = await TestServer.Start(_folder);

        var reply = await server.Ask(body);

        Assert.Equal((what, 200), (what, reply.Status));
        Assert.Equal(Encoding.UTF8.GetString(server.Node("n3").Answer), reply.Text);
        Assert.Contains("fqdn = \"n3.lab.example\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains($"root-password-hashed = \"{TestServer.Hash}\"", reply.Text, StringComparison.Ordinal);
        // The installer takes what is called JSON for JSON.
        Assert.DoesNotContain("json", reply.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task The_answer_names_the_nodes_own_addresses_at_the_server_with_its_fingerprint()
    {
        await using var server = await TestServer.Start(_folder);
        var node = server.Node("n3");

        var text = (await server.Ask(Bodies.OfNode(3))).Text;

        Assert.EndsWith(
            $"""

            [first-boot]
            source = "from-url"
            ordering = "fully-up"
            url = "https://127.0.0.1:8443/deploy/first-boot/lab/n3/{node.HookCapability}"
            cert-fingerprint = "{server.Fingerprint}"

            [post-installation-webhook]
            url = "https://127.0.0.1:8443/deploy/installed/lab/n3/{node.ReportCapability}"
            cert-fingerprint = "{server.Fingerprint}"
            auth-token = "{node.ReportToken}"

            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_has_to_be_escaped_is_one_like_another()
    {
        await using var server = await TestServer.Start(_folder, new() { AnswerPath = "/d%C3%A9p/a%20b" });

        var reply = await server.Post("/d%C3%A9p/a%20b", Bodies.OfNode(3));

        Assert.Equal(200, reply.Status);
        var hook = Regex.Match(reply.Text, "\nurl = \"https://127.0.0.1:8443(/d%C3%A9p/first-boot/.*)\"\n").Groups[1].Value;
        Assert.Equal(200, (await server.Get(hook)).Status);
        Assert.Equal(200, (await server.Get(server.Options.Url.StatusPath)).Status);
        Assert.Equal(404, (await server.Post("/dep/a%20b", Bodies.OfNode(2))).Status);
    }

    [Fact]
    public async Task A_machine_with_another_network_card_is_known_by_UUID_or_serial_number()
    {
        await using var server = await TestServer.Start(_folder);
        const string card = """[{"link":"enp2s0","mac":"58:47:CA:00:00:01"}]""";

        var first = await server.Ask(Bodies.Request(card, Bodies.System(TestCluster.Uuid.ToUpperInvariant(), "Default string")));
        var second = await server.Ask(Bodies.Request(card, Bodies.System("", TestCluster.Serial.ToLowerInvariant())));

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Contains("fqdn = \"n1.lab.example\"", first.Text, StringComparison.Ordinal);
        Assert.Contains("fqdn = \"n2.lab.example\"", second.Text, StringComparison.Ordinal);
        Assert.Contains("known by its serial number", server.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"mac":"02:00:00:00:AB:02"},{"mac":"02:00:00:00:AB:03"}]""", "", "lab/n2 and lab/n3")]
    [InlineData("""[{"mac":"02:00:00:00:AB:03"}]""", TestCluster.Uuid, "lab/n3 and lab/n1")]
    public async Task A_machine_that_could_be_two_nodes_is_refused(string interfaces, string uuid, string nodes)
    {
        await using var server = await TestServer.Start(_folder);

        var reply = await server.Ask(Bodies.Request(interfaces, Bodies.System(uuid, "")));

        Assert.Equal(409, reply.Status);
        Assert.Equal($"this machine could be {nodes}: correct `mac`, `uuid` and `serial` of these nodes in cluster.yaml\n", reply.Text);
        Assert.Equal(200, (await server.Ask(Bodies.OfNode(3))).Status);
    }

    [Theory]
    [InlineData("9.1", "pve", 409, "the answers are for the ISO of 9.2, and this one is of 9.1")]
    [InlineData("9.2", "pbs", 409, "the answers are for Proxmox VE, and this installer is for pbs")]
    [InlineData("9.10", "pve", 200, "")]
    [InlineData("nonsense", "pve", 200, "")]
    public async Task The_installer_has_to_be_one_that_can_read_the_answer(string release, string product, int status, string text)
    {
        await using var server = await TestServer.Start(_folder);

        var reply = await server.Ask(Bodies.Request("""[{"mac":"02:00:00:00:AB:03"}]""", release: release, product: product));

        Assert.Equal(status, reply.Status);
        Assert.Contains(text, reply.Text, StringComparison.Ordinal);
        // A refusal is no answer.
        Assert.Equal(status == 200, server.State.Of(server.Node("n3")).Answered is not null);
    }

    [Fact]
    public async Task A_stranger_is_told_what_to_put_into_the_cluster_file()
    {
        await using var server = await TestServer.Start(_folder);

        var reply = await server.Ask(Bodies.Request("""[{"mac":"58:47:CA:00:00:01"},{"mac":"58:47:CA:00:00:02"}]"""));

        Assert.Equal(404, reply.Status);
        Assert.Contains("no node has a MAC address of this machine: 58:47:ca:00:00:01, 58:47:ca:00:00:02", reply.Text, StringComparison.Ordinal);
        Assert.Contains("mac: \"58:47:ca:00:00:01\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1 is no node of the cluster: 58:47:ca:00:00:01, 58:47:ca:00:00:02\n", server.Log, StringComparison.Ordinal);
    }

    public static TheoryData<string, int> Broken => new()
    {
        { "", 400 },
        { "{", 400 },
        { "[]", 400 },
        { "null", 400 },
        { "{}", 400 },
        { """{"network_interfaces":[]}""", 400 },
        { """{"network_interfaces":{"mac":"02:00:00:00:AB:03"}}""", 400 },
        { """{"dmi":{"system":{"uuid":"00000000-0000-0000-0000-000000000000","serial":"To Be Filled By O.E.M."}}}""", 400 },
        { new string('[', 5000) + new string(']', 5000), 400 },
        { string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000), 400 },
        { new string(' ', 64 << 10) + "{", 413 },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_no_request_is_refused_with_a_text(string body, int status)
    {
        await using var server = await TestServer.Start(_folder);

        var reply = await server.Ask(body);

        Assert.Equal(status, reply.Status);
        Assert.Matches("^the body .*\n$", reply.Text);
        Assert.Equal(200, (await server.Ask(Bodies.OfNode(3))).Status);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_body_that_does_not_say_its_length_has_a_limit_too(int more, int status)
    {
        await using var server = await TestServer.Start(_folder);
        var body = Bodies.OfNode(3);
        using var request = new HttpRequestMessage(HttpMethod.Post, "answer")
        {
            Content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes(body.PadRight((64 << 10) + more)))),
        };
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(status, (await server.Send(request)).Status);
    }

    [Theory]
    [InlineData("GET", "answer", 405)]
    [InlineData("PUT", "answer", 405)]
    [InlineData("POST", "", 405)]
    [InlineData("GET", "nothing", 404)]
    [InlineData("GET", "/", 404)]
    [InlineData("GET", "../answer", 404)]
    public async Task Other_methods_and_paths_are_nothing(string method, string path, int status)
    {
        await using var server = await TestServer.Start(_folder);
        using var request = new HttpRequestMessage(new(method), path);

        Assert.Equal(status, (await server.Send(request)).Status);
    }

    [Fact]
    public async Task An_older_installer_gets_no_token_for_its_report()
    {
        var cluster = TestCluster.Compile(TestCluster.Text(3, release: "9.1"), withPackages: false);
        await using var server = await TestServer.Start(_folder, new() { Cluster = cluster });

        var text = (await server.Ask(Bodies.Request("""[{"mac":"02:00:00:00:AB:03"}]""", release: "9.1"))).Text;

        Assert.False(NodeAnswer.KnowsWebhookToken(cluster.Install));
        Assert.DoesNotContain("auth-token", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[first-boot]", text, StringComparison.Ordinal);
        Assert.Contains("[post-installation-webhook]\n", text, StringComparison.Ordinal);
    }
}
