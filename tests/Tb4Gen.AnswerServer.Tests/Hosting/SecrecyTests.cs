using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.Hosting;

/// <summary>Who gets to see what, and that nothing secret comes out at another place.</summary>
public sealed class SecrecyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_a_token_only_who_brings_it_is_answered()
    {
        await using var server = await TestServer.Start(_folder, new() { Token = TestServer.Token });

        var without = await server.Ask(Bodies.OfNode(2));
        var wrong = await server.Post("answer", Bodies.OfNode(2), "another");
        var shorter = await server.Post("answer", Bodies.OfNode(2), TestServer.Token[..^1]);

        Assert.Equal((401, 401, 401), (without.Status, wrong.Status, shorter.Status));
        Assert.Contains("--answer-auth-token-secret", without.Text, StringComparison.Ordinal);
        Assert.Null(server.State.Of(server.Node("n2")).Answered);
        Assert.Contains("127.0.0.1 asked for an answer without the token\n", server.Log, StringComparison.Ordinal);
        Assert.Equal(200, (await server.Post("answer", Bodies.OfNode(2), TestServer.Token)).Status);
    }

    public static TheoryData<string> Tokens => ["a,b", "name:secret", "dep\"loy\\=;", new string('x', 4096)];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task The_token_is_all_that_stands_behind_the_scheme(string token)
    {
        await using var server = await TestServer.Start(_folder, new() { Token = token });
        var password = Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{token}"));

        Assert.Equal(401, (await server.Post("answer", Bodies.OfNode(2), token[..^1])).Status);
        Assert.Equal(200, (await server.Post("answer", Bodies.OfNode(2), token)).Status);
        Assert.Equal(200, (await server.Get("", "evil.example", new("Basic", password))).Status);
    }

    [Fact]
    public async Task No_secret_is_in_the_log_the_page_or_the_record()
    {
        await using var server = await TestServer.Start(_folder, new() { Token = TestServer.Token });
        var seen = new StringBuilder();
        foreach (var token in (string?[])[null, "wrong", TestServer.Token, TestServer.Token])
        {
            var reply = await server.Post("answer", Bodies.OfNode(2), token);
            if (reply.Status != 200) seen.Append(reply.Text);
        }

        var node = server.Node("n2");
        await server.Get($"first-boot/lab/n2/{node.HookCapability}");
        var path = $"installed/lab/n2/{node.ReportCapability}";
        foreach (var body in (string[])["[", Bodies.Report("x", "wrong"), Bodies.Report("x", node.ReportToken), Bodies.Report("n2.lab.example", node.ReportToken)])
        {
            seen.Append((await server.Post(path, body)).Text);
        }

        seen.Append((await server.Post("answer", Bodies.OfNode(2) + TestServer.Token, TestServer.Token)).Text);
        seen.Append((await server.Get("")).Text).Append((await server.Get("status.json")).Text);
        seen.Append(await File.ReadAllTextAsync(_folder.PathOf("lab.json"), TestContext.Current.CancellationToken)).Append(server.Log);

        var all = seen.ToString();
        Assert.Contains("lab/n2 is installed", all, StringComparison.Ordinal);
        Assert.Contains("SHA256:", all, StringComparison.Ordinal);
        string[] secrets = [TestServer.Token, TestServer.Hash, .. server.Fleet.Nodes.SelectMany(static n => (string[])[n.HookCapability, n.ReportCapability, n.ReportToken ?? "?"])];
        Assert.All(secrets, s => Assert.DoesNotContain(s, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost", null, null, 200)]
    [InlineData("127.0.0.1:8443", null, null, 200)]
    [InlineData("evil.example", null, null, 401)]
    [InlineData("localhost", "10.0.0.7", null, 401)]
    [InlineData("evil.example", null, "Bearer " + TestServer.Token, 200)]
    [InlineData("evil.example", null, "Bearer wrong", 401)]
    [InlineData("evil.example", null, "Basic !", 401)]
    [InlineData("evil.example", null, "Digest " + TestServer.Token, 401)]
    public async Task The_page_is_for_this_machine_and_for_who_has_the_token(string host, string? forwarded, string? authorization, int status)
    {
        await using var server = await TestServer.Start(_folder, new() { Token = TestServer.Token });
        var header = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);

        foreach (var path in (string[])["", "status.json"])
        {
            var reply = await server.Get(path, host, header, forwarded);
            Assert.Equal(status, reply.Status);
            Assert.Equal(status == 200, reply.Text.Contains("lab/n2", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_browser_sends_the_token_as_password()
    {
        await using var server = await TestServer.Start(_folder, new() { Token = TestServer.Token });

        var refused = await server.Get("", "evil.example");
        var password = Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{TestServer.Token}"));

        Assert.StartsWith("Basic realm=", refused.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Equal(200, (await server.Get("", "evil.example", new("Basic", password))).Status);
    }

    [Fact]
    public async Task Without_a_token_the_page_is_for_this_machine_alone()
    {
        await using var server = await TestServer.Start(_folder);

        Assert.Equal(403, (await server.Get("", "evil.example")).Status);
        Assert.Equal(200, (await server.Get("")).Status);
    }

    [Fact]
    public async Task The_page_runs_and_loads_nothing_but_its_own()
    {
        await using var server = await TestServer.Start(_folder);

        var reply = await server.Get("");

        var policy = reply.Headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var tag in (string[])["style", "script"])
        {
            var content = Regex.Match(reply.Text, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
            Assert.NotEqual("", content);
            Assert.Contains($"{tag}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", policy, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("\\b(src|href|style|on[a-z]+)=", reply.Text);
        Assert.Equal(("DENY", "nosniff", "no-referrer"), (reply.Headers["X-Frame-Options"], reply.Headers["X-Content-Type-Options"], reply.Headers["Referrer-Policy"]));
        Assert.DoesNotContain("Server", reply.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_strangers_send_is_a_text_in_the_page_and_in_the_log()
    {
        await using var server = await TestServer.Start(_folder);
        const string serial = "<script>alert(1)</script>\\n2026-01-01T00:00:00Z lab/n2 is installed\\u001b[2J\\u2028\\\"&";

        var reply = await server.Ask(Bodies.Request("""[{"mac":"58:47:CA:00:00:01"}]""", Bodies.System("", serial)));
        await server.Ask(Bodies.Request("""[{"mac":"02:00:00:00:AB:02"}]""", release: "1.0\\n2026 forged", product: "<b>\\u001b[2J\\n2026 forged"));
        var (page, json) = ((await server.Get("")).Text, (await server.Get("status.json")).Text);

        Assert.Equal(404, reply.Status);
        Assert.Contains("58:47:ca:00:00:01", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.All((string[])[page, json], static t => Assert.DoesNotContain("<script>alert", t, StringComparison.Ordinal));
        Assert.All((string[])[page, json, server.Log], static t => Assert.DoesNotContain('\u001b', t));
        Assert.Equal(2, server.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(server.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries), static l => Assert.Matches("^20..-..-..T..:..:..Z ", l));
    }

    [Fact]
    public async Task Strangers_fill_neither_the_page_nor_the_log()
    {
        var clock = new TestClock();
        await using var server = await TestServer.Start(_folder, new() { Time = clock, Limits = new() { Strangers = 5, LinesPerMinute = 7, Burst = 1000 } });

        for (var n = 0; n < 30; n++) await server.Ask(Bodies.Of($"58:47:CA:00:00:{n:x2}"));
        await server.Ask(Bodies.OfNode(2));

        Assert.Equal(7, Regex.Count(server.Log, "is no node"));
        Assert.Contains("lab/n2 gets its answer", server.Log, StringComparison.Ordinal);
        Assert.Equal(5, Regex.Count((await server.Get("status.json")).Text, "58:47:ca"));
        clock.Now += TimeSpan.FromMinutes(1);
        await server.Ask(Bodies.Of("58:47:CA:00:00:01"));
        Assert.Contains("23 more such events were not written down\n", server.Log, StringComparison.Ordinal);
        Assert.Equal(8, Regex.Count(server.Log, "is no node"));
    }

    [Fact]
    public async Task One_stranger_does_not_push_the_others_off_the_page()
    {
        await using var server = await TestServer.Start(_folder, new() { Limits = new() { StrangersPerClient = 2 } });

        for (var n = 0; n < 5; n++) await server.Ask(Bodies.Of($"58:47:CA:00:00:{n:x2}"));

        var json = (await server.Get("status.json")).Text;
        Assert.Equal(["03", "04"], Regex.Matches(json, "58:47:ca:00:00:(..)").Select(static m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }
}
