using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>The router ID of a node and the NET that follows from it.</summary>
internal static class MeshAddress
{
    /// <summary>
    /// What the node says, else the host number of its management address inside the mesh subnet, so that no address
    /// moves when a node is inserted. Null where the mesh subnet has no room for that host number.
    /// </summary>
    public static Ipv4Address? Of(ClusterSpec spec, NodeSpec node) => node.Mesh?.Value ?? Derive(spec, node);

    /// <summary>The address that a node without <c>mesh</c> gets.</summary>
    public static Ipv4Address? Derive(ClusterSpec spec, NodeSpec node) =>
        spec.Mesh.Subnet.Value.HostAt(spec.Management.Subnet.Value.HostNumberOf(node.Management.Value));

    /// <summary>
    /// The IS-IS NET as proxmox-frr writes it: the four octets padded to three digits, regrouped in fours, in area
    /// 49.0001.
    /// </summary>
    public static Token NetOf(Ipv4Address routerId)
    {
        Span<char> digits = stackalloc char[12];
        for (var i = 0; i < 4; i++)
        {
            var octet = routerId.Bits >> (24 - 8 * i) & 255;
            digits[3 * i] = (char)('0' + octet / 100);
            digits[3 * i + 1] = (char)('0' + octet / 10 % 10);
            digits[3 * i + 2] = (char)('0' + octet % 10);
        }

        return new Token($"49.0001.{digits[..4]}.{digits[4..8]}.{digits[8..]}.00");
    }
}
