using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>
/// Which Ceph releases <c>pveceph install</c> offers on which Proxmox VE (PVE/Ceph/Releases.pm of pve-manager and its
/// history): squid alone until January 2026, tentacle from then on as a preview and from 9.2 on by default, reef never.
/// </summary>
internal static class CephReleases
{
    public static readonly string[] All = ["reef", "squid", "tentacle"];

    public static Token DefaultOf(Token proxmoxRelease) =>
        new(proxmoxRelease.ToString() is "9.0" or "9.1" ? "squid" : "tentacle");

    public static bool IsInstallable(Token release, Token proxmoxRelease) => release.ToString() switch
    {
        "reef" => false,
        "tentacle" => proxmoxRelease.ToString() != "9.0",
        _ => true,
    };

    /// <summary>
    /// Whether the installation asks for <c>--allow-experimental</c>, or needs the last packages of the release.
    /// </summary>
    public static bool IsPreview(Token release, Token proxmoxRelease) =>
        release.ToString() == "tentacle" && proxmoxRelease.ToString() == "9.1";
}
