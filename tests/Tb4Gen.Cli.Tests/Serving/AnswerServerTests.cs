using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Cli.Tests.Files;
using Xunit;

namespace Tb4Gen.Cli.Tests.Serving;

/// <summary><c>tb4gen answer-server</c> as a process of its own.</summary>
public sealed class AnswerServerTests : IDisposable
{
    private const string Hash = "$6$saltsalt$0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B";
    private const string Token = "a-token-that-nobody-may-see";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();

    public AnswerServerTests()
    {
        using (var init = Tool.Start(_folder.Path, "init")) Tool.Finish(init);
        _folder.Write("secrets/root-password-hash", Hash);
        _folder.Write("secrets/token", Token);
        foreach (var name in (string[])["root-password-hash", "token"])
        {
            File.SetUnixFileMode(_folder.PathOf($"secrets/{name}"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_serves_until_it_is_stopped_and_goes_on_where_it_was(string signal)
    {
        var fingerprint = Fingerprint();
        using (var server = StartServer())
        {
            var greeting = await ReadGreeting(server);
            Assert.Contains($"answers for lab/n2, lab/n3, lab/n4 at https://127.0.0.1:{_port}/answer\n", greeting, StringComparison.Ordinal);
            Assert.Contains(
                $"  tb4gen iso cluster.yaml --source PROXMOX-VE.iso --fetch-from http --url https://127.0.0.1:{_port}/answer "
                + $"--cert-fingerprint {fingerprint} --answer-auth-token-secret token --secrets secrets\n", greeting, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.OK, true), await Ask(fingerprint));
            Assert.Equal((HttpStatusCode.Conflict, false), await Ask(fingerprint));
            Assert.Equal((0, "lab/n2 gets its answer once more: its disks are wiped when it boots the ISO\n"), Run("--re-arm", "n2"));
            Assert.Equal((HttpStatusCode.OK, true), await Ask(fingerprint));
            var second = Run(Serving());
            Assert.Equal(3, second.Code);

            Stop(server, signal);

            var (code, log) = Tool.Finish(server);
            Assert.Equal(0, code);
            Assert.EndsWith(" stopped\n", log, StringComparison.Ordinal);
            Assert.Contains("lab/n2 gets its answer, at 127.0.0.1, known by 02:00:00:00:00:12\n", log, StringComparison.Ordinal);
            Assert.All((string[])[Hash, Token], s => Assert.DoesNotContain(s, log + greeting, StringComparison.Ordinal));
        }

        using var next = StartServer();
        await ReadGreeting(next);
        Assert.Equal((HttpStatusCode.Conflict, false), await Ask(fingerprint));
        // As the power would.
        next.Kill();
        await next.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var last = StartServer();
        await ReadGreeting(last);
        Assert.Equal((HttpStatusCode.Conflict, false), await Ask(fingerprint));
        Stop(last, signal);
        Assert.Equal(0, Tool.Finish(last).Code);
    }

    private string[] Serving() =>
        ["--listen", $"127.0.0.1:{_port}", "--secrets", "secrets", "--token-secret", "token", "--deb-version", "1.0"];

    private string Fingerprint()
    {
        var (code, output) = Run("--listen", $"127.0.0.1:{_port}", "--print-fingerprint");
        Assert.Equal(0, code);
        return output.Trim();
    }

    private Process StartServer() => Tool.Start(_folder.Path, ["answer-server", "cluster.yaml", "--state", "state", .. Serving()]);

    private (int Code, string Output) Run(params string[] arguments)
    {
        using var run = Tool.Start(_folder.Path, ["answer-server", "cluster.yaml", "--state", "state", .. arguments]);
        var error = run.StandardError.ReadToEndAsync();
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, output + error.Result);
    }

    // The ISO's command is the last line, and the server listens by then.
    private static async Task<string> ReadGreeting(Process server)
    {
        var text = new StringBuilder();
        while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            text.Append(line).Append('\n');
            if (line.StartsWith("  tb4gen iso ", StringComparison.Ordinal)) return text.ToString();
        }

        Assert.Fail(await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return "";
    }

    private async Task<(HttpStatusCode Status, bool HasHash)> Ask(string fingerprint)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => fingerprint.Replace(":", "", StringComparison.Ordinal)
            == Convert.ToHexString(SHA256.HashData(certificate?.GetRawCertData() ?? []));
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{_port}/answer"))
        {
            Content = new StringContent("""{"iso":{"release":"9.2"},"network_interfaces":[{"link":"eno1","mac":"02:00:00:00:00:12"}]}"""),
        };
        request.Headers.Authorization = new("Bearer", Token);
        using var reply = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (reply.StatusCode, text.Contains(Hash, StringComparison.Ordinal));
    }

    private static void Stop(Process server, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", server.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
