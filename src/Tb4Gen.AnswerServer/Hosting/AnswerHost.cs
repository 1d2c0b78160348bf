using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>
/// The server while it listens. The builder is the empty one: the slim one would read appsettings.json of the working
/// folder and variables that start with ASPNETCORE_, and listen where those say.
/// </summary>
internal sealed class AnswerHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AnswerHost(WebApplication app, IPEndPoint address) => (_app, Address) = (app, address);

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address { get; }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="EnvironmentException">The address is taken, not this machine's, or not for this user.</exception>
    public static async Task<AnswerHost> Start(ServerOptions options, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = options.Limits.StopTime);
        builder.Services.AddRateLimiter(limiter => RequestLimits.Configure(limiter, options));
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, options));
        var app = builder.Build();
        app.Use(new RequestGuard(options.Log).Invoke);
        app.UseRateLimiter();
        app.Run(new Router(options).Invoke);
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw NotListening(options.Listen, error);
        }

        var url = new Uri(app.Urls.First());
        return new(app, new(options.Listen.Address, url.Port));
    }

    /// <summary>Lets running requests end, for a short while.</summary>
    public Task Stop() => _app.StopAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        var limits = options.Limits;
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = limits.HeadTime;
        kestrel.Limits.KeepAliveTimeout = limits.IdleTime;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MaxRequestBodySize = BodyReader.Discarded;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        kestrel.Limits.MaxRequestHeaderCount = 50;
        kestrel.Limits.MaxRequestLineSize = 4 << 10;
        // There is a time for the whole body instead, which a slow client cannot stretch.
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Listen(options.Listen, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(new ConnectionGuard(options.Log, limits.ConnectionsPerClient).Invoke);
            if (options.Certificate is not { } certificate) return;
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = certificate.Leaf,
                ServerCertificateChain = certificate.Chain,
                HandshakeTimeout = limits.HeadTime,
            });
        });
    }

    private static EnvironmentException NotListening(IPEndPoint address, Exception error)
    {
        var code = Causes(error).OfType<SocketException>().FirstOrDefault()?.SocketErrorCode;
        if (Causes(error).OfType<AddressInUseException>().Any()) code = SocketError.AddressAlreadyInUse;
        var (why, help) = code switch
        {
            SocketError.AddressAlreadyInUse =>
                ("another program listens there", "stop it, or choose another port with `--listen`"),
            SocketError.AccessDenied =>
                ("ports below 1024 are for root", "choose a port from 1024 on with `--listen`, such as 8443"),
            SocketError.AddressNotAvailable =>
                ("this machine has no such address", "`ip -br address` lists those that it has"),
            _ => (IoReason.Of(error), "choose another address with `--listen`"),
        };
        return new(Diagnostic.Create(ServerDiagnostics.NotListening, location: null, address, why).WithHelp(help));
    }

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException) yield return cause;
    }

    /// <summary>Signals are the command's business.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
