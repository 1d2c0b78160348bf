using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Tb4Gen.AnswerServer.Certificates;
using Tb4Gen.AnswerServer.Hosting;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.AnswerServer.Tests;

/// <summary>How a test's server differs from the usual one.</summary>
internal sealed record TestSetup
{
    public BakedCluster Cluster { get; init; } = TestCluster.Three;

    public ServerLimits Limits { get; init; } = new();

    /// <summary>What machines have to bring; null for nothing.</summary>
    public string? Token { get; init; }

    /// <summary>Of the answers, as it stands in the URL.</summary>
    public string AnswerPath { get; init; } = "/deploy/answer";

    public bool IsPlain { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>The real host on a free port of this machine.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Hash = "$y$j9T$ghA9KuvBMjeFIPkOHXVO3/$0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B";
    public const string Token = "a-token-that-nobody-may-see";

    private readonly IDisposable _lock;
    private readonly ServerCertificate? _certificate;
    private readonly StringWriter _log = new() { NewLine = "\n" };

    private TestServer(TestFolder folder, TestSetup setup)
    {
        Records = new(folder.Path, "state");
        Records.Open();
        _lock = Records.Lock();
        _certificate = setup.IsPlain ? null : ServerCertificate.OpenOrMake(Records, "127.0.0.1", DateTimeOffset.UtcNow);
        var url = new ServedUrl(new($"{(setup.IsPlain ? "http" : "https")}://127.0.0.1:8443{setup.AnswerPath}"));
        var secrets = new SecretStore(
            static v => v == "TB4GEN_SECRET_ROOT_PASSWORD_HASH" ? Hash : null, null, null);
        var findings = new List<Diagnostic>();
        var maker = new ServedNodes(url, Fingerprint, Records.Capabilities(), secrets);
        Fleet = new([.. maker.Of(setup.Cluster, static n => $"tb4gen answer-server cluster.yaml --re-arm {n}", findings)], findings);
        if (findings.Count > 0) throw new InvalidOperationException(findings[0].Message);
        State = new(Records, ["lab"], setup.Time);
        var name = SecretName.TryParse("token", out var parsed, out var reason) ? parsed : throw new ArgumentException(reason);
        Options = new()
        {
            Listen = new(IPAddress.Loopback, 0),
            Url = url,
            Fleet = Fleet,
            State = State,
            KnownHosts = new(Records.PathOf("known_hosts"), "known_hosts"),
            Log = new(TextWriter.Synchronized(_log), setup.Time, setup.Limits.LinesPerMinute, setup.Limits.LinesPerClient),
            Certificate = _certificate,
            Token = setup.Token is null ? null : new(name, setup.Token),
            Limits = setup.Limits,
            Time = setup.Time,
        };
    }

    public StateFolder Records { get; }

    public ServedFleet Fleet { get; }

    public ServerState State { get; }

    public ServerOptions Options { get; }

    public AnswerHost Host { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public string? Fingerprint => _certificate?.Fingerprint;

    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    public static async Task<TestServer> Start(TestFolder folder, TestSetup? setup = null)
    {
        var server = new TestServer(folder, setup ?? new());
        server.Host = await AnswerHost.Start(server.Options, CancellationToken.None);
        server.Client = server.NewClient(server.Fingerprint);
        return server;
    }

    public ServedNode Node(string name) => Fleet.Find("lab", name) ?? throw new ArgumentException(name);

    /// <summary>A client that takes one certificate only, as the installer does.</summary>
    public HttpClient NewClient(string? fingerprint)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => fingerprint?.Replace(":", "", StringComparison.Ordinal)
            == Convert.ToHexString(SHA256.HashData(certificate?.GetRawCertData() ?? []));
        return new(handler)
        {
            BaseAddress = new(string.Create(CultureInfo.InvariantCulture, $"{(Options.Certificate is null ? "http" : "https")}://127.0.0.1:{Host.Address.Port}/deploy/")),
            Timeout = TimeSpan.FromMinutes(5),
        };
    }

    public Task<Reply> Ask(string body) => Post("answer", body);

    public async Task<Reply> Post(string path, string body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await Send(request);
    }

    public async Task<Reply> Get(string path, string? host = null, AuthenticationHeaderValue? authorization = null, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        request.Headers.Authorization = authorization;
        if (forwarded is not null) request.Headers.Add("X-Forwarded-For", forwarded);
        return await Send(request);
    }

    public async Task<Reply> Send(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(static h => h.Key, static h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), headers);
    }

    public async Task<Socket> Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Host.Address.Port);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Host is not null) await Host.DisposeAsync();
        State.Dispose();
        _certificate?.Dispose();
        _lock.Dispose();
        await _log.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, byte[] Content, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Content);
}

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tb4gen-test-").FullName;

    public string PathOf(string name) => System.IO.Path.Join(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
