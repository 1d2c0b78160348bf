using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning;

/// <summary>
/// What holds for one node: its own word first, then <c>defaults</c>, then its hardware profile. Places are kept, since
/// rules ask the same questions and point at the answers.
/// </summary>
internal static class NodeSettings
{
    public static Located<Token>? HardwareNameOf(ClusterSpec spec, NodeSpec node) =>
        node.Settings.Hardware ?? spec.Defaults.Hardware;

    /// <summary>The profile; null where none is named or the name is unknown.</summary>
    public static HardwareSpec? HardwareOf(ClusterSpec spec, NodeSpec node)
    {
        if (HardwareNameOf(spec, node) is not { } name) return null;
        foreach (var profile in spec.Hardware)
        {
            if (profile.Name.Value == name.Value) return profile;
        }

        return null;
    }

    public static ImmutableArray<PortSpec> PortsOf(ClusterSpec spec, NodeSpec node) =>
        HardwareOf(spec, node)?.Ports ?? [];

    public static Located<ByteSize>? MemoryOf(ClusterSpec spec, NodeSpec node) =>
        node.Settings.Memory ?? spec.Defaults.Memory ?? HardwareOf(spec, node)?.Memory;

    public static Located<InterfaceName>? NicOf(ClusterSpec spec, NodeSpec node) =>
        node.Settings.Nic ?? spec.Defaults.Nic ?? HardwareOf(spec, node)?.Nic;

    /// <summary>
    /// Whether the node has a role in Ceph: every node has all of them where no roles are given, and without
    /// <c>ceph</c> no role means anything.
    /// </summary>
    public static bool HasRole(ClusterSpec spec, NodeSpec node, string role)
    {
        if (spec.Ceph is null) return false;
        if ((node.Settings.Roles ?? spec.Defaults.Roles) is not { } roles) return true;
        foreach (var given in roles)
        {
            if (given.ToString() == role) return true;
        }

        return false;
    }

    /// <summary>The disks that become OSDs; none without the role.</summary>
    public static ImmutableArray<Located<DevicePath>> OsdsOf(ClusterSpec spec, NodeSpec node) =>
        HasRole(spec, node, "osd") ? node.Settings.Osds ?? spec.Defaults.Osds ?? [] : [];

    /// <summary>The devices on Thunderbolt that may use PCIe.</summary>
    public static ImmutableArray<Located<DeviceId>> AuthorizedOf(ClusterSpec spec, NodeSpec node) =>
        node.Settings.Authorize ?? spec.Defaults.Authorize ?? [];

    /// <summary>The cluster's parameters, overridden by the defaults' and those by the node's own.</summary>
    public static IEnumerable<SysctlSpec> SysctlOf(ClusterSpec spec, NodeSpec node)
    {
        var merged = new Dictionary<string, SysctlSpec>(StringComparer.Ordinal);
        foreach (var entry in spec.Sysctl.Concat(spec.Defaults.Sysctl).Concat(node.Settings.Sysctl))
        {
            merged[SysctlNames.PathOf(entry.Key.Value)] = entry;
        }

        return merged.Values;
    }
}
