using System.Diagnostics;
using System.Net.Sockets;
using Tb4Gen.AnswerServer.Hosting;
using Tb4Gen.Packaging.Files;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.Hosting;

/// <summary>Clients that are slow, many, or of another kind.</summary>
public sealed class ClientTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("POST /deploy/answer HTTP/1.1\r\nHost: x\r\nX-Slow: ")]
    public async Task Who_does_not_send_the_head_of_a_request_is_dropped_while_others_are_served(string begin)
    {
        await using var server = await Plain(new() { HeadTime = TimeSpan.FromSeconds(1), IdleTime = TimeSpan.FromSeconds(1) });
        using var slow = await server.Connect();
        await RawClient.Send(slow, begin);

        Assert.Equal(200, (await server.Ask(Bodies.OfNode(2))).Status);
        Assert.DoesNotContain("200 OK", await RawClient.ReadToEnd(slow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_send_the_body_is_dropped_while_others_are_served()
    {
        await using var server = await Plain(new() { BodyTime = TimeSpan.FromSeconds(2) });
        using var slow = await RawClient.Hang(server);

        Assert.Equal(200, (await server.Ask(Bodies.OfNode(2))).Status);
        var end = await RawClient.ReadToEnd(slow);

        Assert.StartsWith("HTTP/1.1 408 ", end.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("the body of the request took too long\n", end, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1 sent a body that is too large or too slow\n", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_TLS_in_time_a_connection_is_dropped()
    {
        await using var server = await TestServer.Start(_folder, new() { Limits = new() { HeadTime = TimeSpan.FromSeconds(1) } });
        using var silent = await server.Connect();

        Assert.Equal("", await RawClient.ReadToEnd(silent));
        Assert.Equal(200, (await server.Ask(Bodies.OfNode(2))).Status);
    }

    [Fact]
    public async Task A_client_with_too_many_connections_loses_those_that_are_too_many()
    {
        await using var server = await Plain(new() { ConnectionsPerClient = 3 });
        var open = new List<Socket>();
        for (var n = 0; n < 4; n++) open.Add(await server.Connect());

        // Which of them is the fourth is a matter of the server's threads.
        var closed = await Task.WhenAny(open.Select(RawClient.ReadToEnd));

        Assert.Equal("", await closed);
        Assert.Contains("127.0.0.1 has too many connections: one was dropped\n", server.Log, StringComparison.Ordinal);
        foreach (var socket in open) socket.Dispose();
        // Once they are gone, there is room again; that takes the server a moment.
        Assert.Equal(200, await Until(async () => (await server.Ask(Bodies.OfNode(2))).Status));
    }

    [Fact]
    public async Task All_together_have_a_limit_of_connections_too()
    {
        await using var server = await Plain(new() { Connections = 2 });
        using var first = await server.Connect();
        using var second = await server.Connect();
        using var third = await server.Connect();

        var closed = await Task.WhenAny(((Socket[])[first, second, third]).Select(RawClient.ReadToEnd));

        Assert.Equal("", await closed);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var server = await TestServer.Start(_folder, new() { Limits = new() { Burst = 5, PerSecond = 1, ConnectionsPerClient = 300 } });

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => server.Get("nothing")));

        Assert.Contains(replies, static r => r.Status == 404);
        var refused = replies.First(static r => r.Status == 429);
        Assert.Equal("this address asks too often: try again in a few seconds\n", refused.Text);
        Assert.Matches("^[1-9][0-9]*$", refused.Headers["Retry-After"]);
        Assert.Contains("127.0.0.1 was put off: it asks too often\n", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_with_too_many_open_requests_says_so()
    {
        await using var server = await Plain(new() { Requests = 1, BodyTime = TimeSpan.FromMinutes(5) });
        using var hanging = await RawClient.Hang(server);

        var reply = await server.Ask(Bodies.OfNode(2));

        Assert.Equal((503, "the server is busy: try again in a few seconds\n"), (reply.Status, reply.Text));
        Assert.Null(server.State.Of(server.Node("n2")).Answered);
    }

    [Fact]
    public async Task Who_expects_another_certificate_sends_nothing()
    {
        await using var server = await TestServer.Start(_folder);
        using var other = server.NewClient(new string('0', 64));
        using var body = new StringContent(Bodies.OfNode(2));

        await Assert.ThrowsAsync<HttpRequestException>(() => other.PostAsync("answer", body, TestContext.Current.CancellationToken));

        Assert.Equal("yes", await Until(() => Task.FromResult(server.Log.Contains("127.0.0.1 connected and sent no request", StringComparison.Ordinal) ? "yes" : null)));
        Assert.Null(server.State.Of(server.Node("n2")).Answered);
        Assert.Equal(200, (await server.Ask(Bodies.OfNode(2))).Status);
    }

    [Fact]
    public async Task Plain_HTTP_gets_nothing_from_a_server_with_a_certificate()
    {
        await using var server = await TestServer.Start(_folder);
        using var socket = await server.Connect();
        var body = Bodies.OfNode(2);

        await RawClient.Send(socket, $"POST /deploy/answer HTTP/1.1\r\nHost: x\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        Assert.DoesNotContain("HTTP/1.1", await RawClient.ReadToEnd(socket), StringComparison.Ordinal);
        Assert.Null(server.State.Of(server.Node("n2")).Answered);
    }

    [Fact]
    public async Task A_server_that_stops_waits_only_a_moment_for_a_request()
    {
        await using var server = await Plain(new() { BodyTime = TimeSpan.FromHours(1), StopTime = TimeSpan.FromSeconds(1) });
        using var hanging = await RawClient.Hang(server);

        var stopped = server.Host.Stop();

        Assert.Equal("", (await RawClient.ReadToEnd(hanging)).Trim());
        await stopped;
        await Assert.ThrowsAsync<SocketException>(server.Connect);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var server = await TestServer.Start(_folder);
        using var other = new TestFolder();
        await using var second = await TestServer.Start(other);
        var options = new ServerOptions
        {
            Listen = server.Host.Address,
            Url = second.Options.Url,
            Fleet = second.Fleet,
            State = second.State,
            KnownHosts = second.Options.KnownHosts,
            Log = second.Options.Log,
        };

        var error = await Assert.ThrowsAsync<EnvironmentException>(() => AnswerHost.Start(options, CancellationToken.None));

        Assert.Equal("TB9243", error.Finding.Code);
        Assert.Equal($"cannot listen on {server.Host.Address}: another program listens there", error.Finding.Message);
    }

    private Task<TestServer> Plain(ServerLimits limits) => TestServer.Start(_folder, new() { IsPlain = true, Limits = limits });

    /// <summary>Tries until there is something; a server that never gets there fails the test.</summary>
    private static async Task<T?> Until<T>(Func<Task<T?>> attempt)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(50))
        {
            try
            {
                if (await attempt() is { } found) return found;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        return default;
    }
}
