using System.Collections.Immutable;
using Tb4Gen.AnswerServer.Certificates;
using Tb4Gen.AnswerServer.HostKeys;
using Tb4Gen.AnswerServer.Hosting;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Cli.Images;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Serving;

/// <summary>One run of <c>tb4gen answer-server</c>.</summary>
/// <param name="fleet">Which clusters are served.</param>
/// <param name="wish">What the command line asks for.</param>
/// <param name="writer">How findings are written.</param>
/// <param name="shell">The process around it.</param>
internal sealed class ServeRun(Fleet fleet, ServeWish wish, ReportWriter writer, Shell shell)
{
    private readonly List<Diagnostic> _findings = [.. fleet.Findings];

    private string[] ClusterNames => [.. fleet.Clusters.Select(static c => c.Plan?.Name.ToString()).OfType<string>()];

    private bool HasErrors => _findings.Exists(static f => f.Severity == Severity.Error);

    /// <summary>Ends when the user stops it, or when there is nothing to serve.</summary>
    public ExitCode Run()
    {
        if (fleet.ExitCode != ExitCode.Clean) return Report([], fleet.ExitCode);
        var folder = StatePlace.Find(wish.State, ClusterNames, shell, _findings);
        if (folder is null) return Report([], ExitCode.Findings);
        folder.Open();
        if (wish.ReArm.Length > 0) return Report(ReArm(folder), ExitCode.Clean);
        using var certificate = Certificate(folder);
        if (!wish.OnlyFingerprint) return Serve(folder, certificate);
        Report([], ExitCode.Clean);
        // Whatever the form of findings: a script puts it into another command.
        shell.Out.WriteLine(certificate?.Fingerprint);
        return ExitCode.Clean;
    }

    private IReadOnlyList<string> ReArm(StateFolder folder)
    {
        var nodes = fleet.Clusters.SelectMany(
            static c => c.Plan?.Nodes ?? [], static (c, n) => ($"{c.Plan?.Name}", $"{n.Name}"));
        return new ReArming(folder, [.. nodes]).Run(wish.ReArm, _findings);
    }

    private ExitCode Serve(StateFolder folder, ServerCertificate? certificate)
    {
        using var held = folder.Lock();
        using var stop = new StopSignal();
        var url = wish.Url ?? throw new InvalidOperationException("nothing is served without a URL");
        var secrets = new SecretStore(
            shell.Variable, wish.Secrets is null ? null : shell.Resolve(wish.Secrets), wish.Secrets?.TrimEnd('/'));
        var token = BearerToken.Find(wish.Token, secrets, _findings);
        var served = Nodes(folder, url, certificate, secrets);
        if (HasErrors) return Report([], ExitCode.Clean);
        using var state = new ServerState(folder, ClusterNames, TimeProvider.System);
        var limits = new ServerLimits();
        var options = new ServerOptions
        {
            Listen = wish.Listen,
            Url = url,
            Fleet = served,
            State = state,
            KnownHosts = KnownHosts(folder, served, state),
            Log = new(shell.Error, TimeProvider.System, limits.LinesPerMinute, limits.LinesPerClient),
            Certificate = certificate,
            Token = token,
            Limits = limits,
        };
        Report([], ExitCode.Clean);
        return Serve(options, stop.Token).GetAwaiter().GetResult();
    }

    private async Task<ExitCode> Serve(ServerOptions options, CancellationToken stop)
    {
        await using var host = await AnswerHost.Start(options, stop);
        options.Log.Write($"listening on {host.Address}");
        if (writer is { Quiet: false, Format: OutputFormat.Text })
        {
            foreach (var line in ServeGreeting.Lines(wish, options)) shell.Out.WriteLine(line);
            await shell.Out.FlushAsync(CancellationToken.None);
        }

        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        await host.Stop();
        options.Log.Write("stopped");
        return ExitCode.Clean;
    }

    private ServerCertificate? Certificate(StateFolder folder)
    {
        if (wish.Certificate is { } given)
        {
            var (certificate, key) = given;
            return ServerCertificate.Open(
                shell.Resolve(certificate), certificate, shell.Resolve(key), key, DateTimeOffset.UtcNow);
        }

        return wish.Url is { IsPlain: false } url
            ? ServerCertificate.OpenOrMake(folder, url.Host, DateTimeOffset.UtcNow)
            : null;
    }

    private ServedFleet Nodes(StateFolder folder, ServedUrl url, ServerCertificate? certificate, SecretStore secrets)
    {
        var clusters = new ClusterInput(fleet, wish.Version, shell).Read(wish.HasPackages, [], _findings);
        CheckReach(clusters, url);
        var maker = new ServedNodes(url, certificate?.Fingerprint, folder.Capabilities(), secrets);
        var nodes = ImmutableArray.CreateBuilder<ServedNode>();
        foreach (var cluster in clusters) nodes.AddRange(maker.Of(cluster, n => ReArmCommand(cluster, n), _findings));
        return new(nodes.ToImmutable(), _findings);
    }

    private void CheckReach(IReadOnlyList<BakedCluster> clusters, ServedUrl url)
    {
        if (url.IsPlain)
        {
            _findings.Add(Diagnostic.Create(ServerDiagnostics.PlainHttp, location: null)
                .WithHelp("leave it out: the server makes a certificate, whose fingerprint goes on the ISO"));
        }

        var old = clusters.FirstOrDefault(static c => !NodeAnswer.KnowsWebhookToken(c.Install));
        if (wish.Token is null && clusters.Any(static c => NodeAnswer.KnowsWebhookToken(c.Install)))
        {
            _findings.Add(Diagnostic.Create(ServerDiagnostics.NoToken, location: null)
                .WithHelp("`openssl rand -hex 32` makes one: put it among the secrets and name it with `--token-secret`"));
        }

        // The same release brought both tokens.
        if (wish.Token is not null && old is not null)
        {
            _findings.Add(Diagnostic
                .Create(InstallDiagnostics.KeyTooNew, location: null, "--token-secret", "9.2", old.Install.IsoRelease)
                .WithHelp($"machines of {old.Plan.Name} could not bring it: "
                    + "take an ISO of 9.2 and say so with `iso-release`"));
        }
    }

    private string ReArmCommand(BakedCluster cluster, string node)
    {
        var state = wish.State is { } folder ? $" --state {ServeGreeting.Quote(folder)}" : "";
        var name = fleet.Clusters.Length > 1 ? $"{cluster.Plan.Name}/{node}" : node;
        return $"tb4gen answer-server {ServeGreeting.Quote(wish.Files)}{state} --re-arm {name}";
    }

    private KnownHostsFile KnownHosts(StateFolder folder, ServedFleet served, ServerState state)
    {
        const string Name = "known_hosts";
        var file = wish.KnownHosts is { } given
            ? new KnownHostsFile(shell.Resolve(given), given)
            : new KnownHostsFile(folder.PathOf(Name), folder.ShownOf(Name));
        // What a full disk has kept out before; and a file that cannot be written shows now.
        foreach (var node in served.Nodes)
        {
            if (state.Of(node).HostKeys is { IsEmpty: false } keys) file.Update(node, keys);
        }

        return file;
    }

    private ExitCode Report(IEnumerable<string> summary, ExitCode code)
    {
        // Before the only line that is asked for, no empty document.
        if (wish.OnlyFingerprint && _findings.Count == 0) return code;
        writer.Write(new([.. _findings.DistinctBy(static f => (f.Code, f.Message, f.Location))])
        {
            Summary = HasErrors ? [] : [.. summary],
        }, shell);
        shell.Error.Flush();
        return HasErrors && code == ExitCode.Clean ? ExitCode.Findings : code;
    }
}
