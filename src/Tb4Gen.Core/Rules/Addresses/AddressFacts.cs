using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>What several rules ask about addresses.</summary>
internal static class AddressFacts
{
    /// <summary>
    /// The mesh address of each node that has one, written or derived, with the place that decides it.
    /// </summary>
    public static IEnumerable<(NodeSpec Node, Ipv4Address Address, SourceSpan Span)> MeshAddresses(ClusterSpec spec)
    {
        foreach (var node in spec.Nodes)
        {
            if (MeshAddress.Of(spec, node) is not { } address) continue;
            yield return (node, address, node.Mesh?.Span ?? node.Management.Span);
        }
    }

    /// <summary>
    /// <c>network</c> or <c>broadcast</c>; null for an address that a host can have (RFC 3021: every one of a /31).
    /// </summary>
    public static string? ReservedAs(Ipv4Network subnet, Ipv4Address address)
    {
        if (subnet.PrefixLength >= 31) return null;
        if (address == subnet.First) return "network";
        return address == subnet.Last ? "broadcast" : null;
    }
}
