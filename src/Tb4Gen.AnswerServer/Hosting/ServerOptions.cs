using System.Net;
using Tb4Gen.AnswerServer.Certificates;
using Tb4Gen.AnswerServer.HostKeys;
using Tb4Gen.AnswerServer.Logs;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Packaging.Install;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>What a server serves, and how. All of it is made and checked before it listens.</summary>
internal sealed class ServerOptions
{
    /// <summary>Port 0 is one that is free.</summary>
    public required IPEndPoint Listen { get; init; }

    public required ServedUrl Url { get; init; }

    public required ServedFleet Fleet { get; init; }

    public required ServerState State { get; init; }

    public required KnownHostsFile KnownHosts { get; init; }

    public required EventLog Log { get; init; }

    /// <summary>Null: HTTP without encryption.</summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>What machines have to bring; null for nothing.</summary>
    public Secret? Token { get; init; }

    public ServerLimits Limits { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
