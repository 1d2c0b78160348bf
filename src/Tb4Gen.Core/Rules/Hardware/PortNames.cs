namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>What names of interfaces mean to others.</summary>
internal static class PortNames
{
    // Each followed by digits. nicN: Proxmox VE's installer pins the ports that it meets to these (50-pmx-nicN.link).
    private static readonly (string Prefix, string Owner)[] Numbered =
    [
        ("thunderbolt", "the kernel"), ("eth", "the kernel"), ("wlan", "the kernel"), ("usb", "the kernel"),
        ("dummy", "the kernel"), ("tun", "the kernel"), ("tap", "the kernel"), ("veth", "the kernel"),
        ("sit", "the kernel"),
        ("nic", "the Proxmox VE installer"), ("vmbr", "Proxmox VE"), ("bond", "Proxmox VE"),
    ];

    /// <summary>Who gives out the name, or null.</summary>
    public static string? GivenOutBy(string name)
    {
        // Not names of interfaces but of all of them, below /proc/sys/net/ipv4/conf.
        if (name is "lo" or "all" or "default") return "the kernel";
        foreach (var (prefix, owner) in Numbered)
        {
            if (IsNumbered(name, prefix)) return owner;
        }

        return null;
    }

    /// <summary>
    /// The pattern by which Proxmox VE knows a NIC that is not there (PVE::Network, PHYSICAL_NIC_RE):
    /// <c>eth\d+|en[^:.]+|ib[^:.]+|(nic|if)\d+</c>.
    /// </summary>
    public static bool IsNicToProxmox(string name) =>
        (name.Length > 2 && name[..2] is "en" or "ib")
        || IsNumbered(name, "if") || IsNumbered(name, "nic") || IsNumbered(name, "eth");

    private static bool IsNumbered(string name, string prefix) =>
        name.Length > prefix.Length
        && name.StartsWith(prefix, StringComparison.Ordinal)
        && !name.AsSpan(prefix.Length).ContainsAnyExceptInRange('0', '9');
}
