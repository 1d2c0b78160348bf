using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tb4Gen.Cli.Tests.Action;

/// <summary>The part of a forge that keeps the comments of one pull request.</summary>
internal sealed partial class CommentServer : IDisposable
{
    /// <summary>The account of the right token.</summary>
    public const string Bot = "github-actions[bot]";

    public const string Token = "s3cr3t-t0ken";

    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public CommentServer()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public string Address { get; }

    /// <summary>By their ids, from 1.</summary>
    public List<(string Author, string Body)> Comments { get; } = [];

    /// <summary>Method and path of each request, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What it answers to one who writes; 0: it does it.</summary>
    public int Refusal { get; init; }

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _listener.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync().ConfigureAwait(false));
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var request = context.Request;
        Requests.Add($"{request.HttpMethod} {request.RawUrl}");
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var (status, answer) = request.Headers["Authorization"] == $"Bearer {Token}"
            ? Do(request.HttpMethod, request.RawUrl ?? "", reader.ReadToEnd())
            : (401, new JsonObject());
        var bytes = Encoding.UTF8.GetBytes(answer.ToJsonString());
        context.Response.StatusCode = status;
        context.Response.OutputStream.Write(bytes);
        context.Response.Close();
    }

    private (int Status, JsonNode Answer) Do(string method, string path, string body)
    {
        if (method == "GET" && ListPath().Match(path) is { Success: true } list) return (200, Page(int.Parse(list.Groups[1].Value)));
        if (Refusal != 0) return (Refusal, new JsonObject());
        var text = JsonNode.Parse(body)?["body"]?.GetValue<string>() ?? "";
        if (method == "POST" && path == "/repos/lab/sites/issues/7/comments")
        {
            Comments.Add((Bot, text));
            return (201, new JsonObject());
        }

        if (method != "PATCH" || EditPath().Match(path) is not { Success: true } edit) return (404, new JsonObject());
        var index = int.Parse(edit.Groups[1].Value) - 1;
        Comments[index] = (Comments[index].Author, text);
        return (200, new JsonObject());
    }

    private JsonArray Page(int page) =>
    [
        .. Comments.Select(static (c, i) => (JsonNode)new JsonObject
        {
            ["id"] = i + 1, ["body"] = c.Body, ["user"] = new JsonObject { ["login"] = c.Author },
        }).Skip((page - 1) * 100).Take(100),
    ];

    [GeneratedRegex(@"^/repos/lab/sites/issues/7/comments\?.*page=(\d+)$")]
    private static partial Regex ListPath();

    [GeneratedRegex(@"^/repos/lab/sites/issues/comments/(\d+)$")]
    private static partial Regex EditPath();
}
