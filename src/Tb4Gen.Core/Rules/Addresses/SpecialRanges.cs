using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The ranges of IPv4 that are not for everybody (IANA's special-purpose registry, RFC 6890).</summary>
internal static class SpecialRanges
{
    private static readonly (Ipv4Network Network, string Use)[] Unusable =
    [
        (Range(0, 0, 8), "for \"this network\""),
        (Range(127, 0, 8), "loopback and never leaves a host"),
        (Range(169, 254, 16), "link-local and never routed"),
        (Range(224, 0, 3), "for multicast and reserved"),
    ];

    private static readonly Ipv4Network[] Private =
    [
        Range(10, 0, 8), Range(172, 16, 12), Range(192, 168, 16),
        // Shared behind carriers' NAT, and kept for benchmarks and documentation: nobody on the Internet has these
        // either.
        Range(100, 64, 10), Range(198, 18, 15), Range(192, 0, 24, 2), Range(198, 51, 24, 100), Range(203, 0, 24, 113),
    ];

    /// <summary>The range that makes a subnet unusable, or null.</summary>
    public static (Ipv4Network Network, string Use)? UnusableFor(Ipv4Network subnet)
    {
        foreach (var range in Unusable)
        {
            if (range.Network.Overlaps(subnet)) return range;
        }

        return null;
    }

    /// <summary>Whether the whole subnet is nobody else's.</summary>
    public static bool IsPrivate(Ipv4Network subnet)
    {
        foreach (var range in Private)
        {
            if (range.Contains(subnet.First) && range.Contains(subnet.Last)) return true;
        }

        return false;
    }

    private static Ipv4Network Range(uint first, uint second, int length, uint third = 0) =>
        new(new Ipv4Address(first << 24 | second << 16 | third << 8), length);
}
