namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The MTUs that all take part in: the driver alone would take 68 to 65522.</summary>
internal static class Mtu
{
    /// <summary>The least that IPv6 and the API of Proxmox VE take.</summary>
    public const int Least = 1280;

    /// <summary>The most that the API of Proxmox VE takes.</summary>
    public const int Most = 65520;
}
