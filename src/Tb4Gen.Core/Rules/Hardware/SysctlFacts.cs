using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>What several rules ask about kernel parameters.</summary>
internal static class SysctlFacts
{
    /// <summary>Every entry of the file with its path below /proc/sys.</summary>
    public static IEnumerable<(SysctlSpec Entry, string Path)> All(ClusterSpec spec) =>
        spec.Sysctl.Concat(spec.Defaults.Sysctl).Concat(spec.Nodes.SelectMany(static n => n.Settings.Sysctl))
            .Select(static s => (s, SysctlNames.PathOf(s.Key.Value)));

    /// <summary>Whether a parameter decides about forwarding on all interfaces at once.</summary>
    public static bool IsGlobalForwarding(string path) =>
        path is "net/ipv4/ip_forward" or "net/ipv4/conf/all/forwarding";

    /// <summary>The interface of a parameter that is for one, or null.</summary>
    public static string? InterfaceOf(string path)
    {
        var parts = path.Split('/');
        return parts is ["net", "ipv4" or "ipv6", "conf" or "neigh", var name, _] ? name : null;
    }
}
