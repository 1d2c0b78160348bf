using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Images;

/// <summary>What the command line of <c>tb4gen iso</c> asks for. Paths are as the user named them.</summary>
internal sealed record IsoWish
{
    public required AnswerPlace Place { get; init; }

    public required Carrier Carrier { get; init; }

    /// <summary>Null where no ISO is needed.</summary>
    public required string? Source { get; init; }

    public required string Output { get; init; }

    /// <summary>Empty for all nodes.</summary>
    public required string[] Nodes { get; init; }

    /// <summary>Null where all secrets are in the environment.</summary>
    public required string? Secrets { get; init; }

    public string? Url { get; init; }

    public string? CertFingerprint { get; init; }

    public SecretName? Token { get; init; }

    public bool ByAssistant { get; init; }

    /// <summary>Of the packages; null for that of the last commit.</summary>
    public DebVersion? Version { get; init; }
}
