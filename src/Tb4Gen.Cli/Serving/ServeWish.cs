using System.Net;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Cli.Serving;

/// <summary>What the command line of <c>tb4gen answer-server</c> asks for. Paths are as the user named them.</summary>
internal sealed record ServeWish
{
    /// <summary>The cluster files as they were named, for the commands that are printed.</summary>
    public required string[] Files { get; init; }

    public required IPEndPoint Listen { get; init; }

    /// <summary>Null where nothing is served.</summary>
    public required ServedUrl? Url { get; init; }

    /// <summary>Null for the default folder of the cluster.</summary>
    public string? State { get; init; }

    /// <summary>Null for one of the server's own.</summary>
    public (string Certificate, string Key)? Certificate { get; init; }

    /// <summary>Null where all secrets are in the environment.</summary>
    public string? Secrets { get; init; }

    public SecretName? Token { get; init; }

    /// <summary>Whether nodes get their packages.</summary>
    public bool HasPackages { get; init; }

    /// <summary>Of the packages; null for that of the last commit.</summary>
    public DebVersion? Version { get; init; }

    /// <summary>Null for a file in the folder of the state.</summary>
    public string? KnownHosts { get; init; }

    /// <summary>Nodes to let have their answers once more; empty where the server is to run.</summary>
    public string[] ReArm { get; init; } = [];

    /// <summary>Whether only the certificate is asked for.</summary>
    public bool OnlyFingerprint { get; init; }
}
