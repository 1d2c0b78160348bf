namespace Tb4Gen.Core.Planning;

/// <summary>Releases of Proxmox VE in their order, which is not that of their letters: 9.10 came after 9.2.</summary>
public static class ProxmoxReleases
{
    /// <summary>Whether a release came before another; false where one of the two texts is no release.</summary>
    public static bool IsOlder(string? release, string? other) =>
        Version.TryParse(release, out var one) && Version.TryParse(other, out var two) && one < two;
}
