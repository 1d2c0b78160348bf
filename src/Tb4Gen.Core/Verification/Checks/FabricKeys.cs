namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The parameters of the SDN calls (Proxmox VE's PVE/API2/Network/SDN). Over HTTP an unknown key is accepted and
/// dropped, so a misspelt timer would simply not be set.
/// </summary>
internal static class FabricKeys
{
    public static bool IsOfFabric(string key) => key is "id" or "protocol" or "ip_prefix" or "ip6_prefix"
        or "hello_interval" or "csnp_interval" or "digest" or "lock-token";

    public static bool IsOfNode(string key) => key is "node_id" or "protocol" or "ip" or "ip6" or "interfaces"
        or "digest" or "lock-token";

    public static bool IsOfApply(string key) => key is "lock-token" or "release-lock";
}
