using Tb4Gen.Packaging.Install;

namespace Tb4Gen.Packaging.Iso;

/// <summary>Where an installer, or cloud-init, finds its answers.</summary>
internal enum AnswerPlace
{
    /// <summary>On the ISO of its own.</summary>
    Iso,

    /// <summary>At a server: one ISO for all.</summary>
    Http,

    /// <summary>On a second stick: one ISO for all, and a stick for each.</summary>
    Partition,

    /// <summary>On a second drive of a machine that starts from a cloud image, without the installer.</summary>
    Seed,
}

/// <summary>How a node comes to its package.</summary>
internal enum Carrier
{
    None,

    /// <summary>In the file that runs at the first boot; of a seed, in user-data.</summary>
    FirstBoot,

    /// <summary>Among the packages that the installer itself puts onto the node.</summary>
    Installer,
}

/// <summary>What is to be baked.</summary>
/// <param name="Place">Where the answers are.</param>
/// <param name="Carrier">How the package comes to the node.</param>
internal sealed record BakingRequest(AnswerPlace Place, Carrier Carrier)
{
    /// <summary>Whether Proxmox's own assistant does it.</summary>
    public bool ByAssistant { get; init; }

    /// <summary>Of the server; null for one that DHCP or DNS names.</summary>
    public string? Url { get; init; }

    /// <summary>SHA-256 of the server's certificate; null for one that a CA answers for.</summary>
    public string? CertFingerprint { get; init; }

    /// <summary>What the server asks for; null for nothing.</summary>
    public Secret? Token { get; init; }
}
