using System.Globalization;

namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// An IPv4 address with a prefix length. A subnet has zero host bits, which <see cref="TryParse"/> asks for.
/// </summary>
/// <param name="Address">The address in front of the slash.</param>
/// <param name="PrefixLength">0 to 32.</param>
[InertText("0-9./")]
public readonly record struct Ipv4Network(Ipv4Address Address, int PrefixLength)
{
    private uint Mask => PrefixLength == 0 ? 0 : uint.MaxValue << (32 - PrefixLength);

    /// <summary>The network address of the subnet.</summary>
    public Ipv4Address First => new(Address.Bits & Mask);

    /// <summary>The broadcast address of the subnet.</summary>
    public Ipv4Address Last => new(Address.Bits | ~Mask);

    /// <summary>
    /// How many addresses hosts can have; /31 and /32 have no network and broadcast address (RFC 3021).
    /// </summary>
    public long HostCount => (1L << (32 - PrefixLength)) - (PrefixLength >= 31 ? 0 : 2);

    public bool Contains(Ipv4Address address) => (address.Bits & Mask) == First.Bits;

    public bool Overlaps(Ipv4Network other) => Contains(other.First) || other.Contains(First);

    /// <summary>The part of an address behind the prefix.</summary>
    public uint HostNumberOf(Ipv4Address address) => address.Bits & ~Mask;

    /// <summary>The address with the given host number, or null where the subnet is too small for it.</summary>
    public Ipv4Address? HostAt(uint hostNumber) =>
        (hostNumber & Mask) == 0 ? new Ipv4Address(First.Bits | hostNumber) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{PrefixLength}");

    /// <param name="text">A subnet such as <c>10.100.0.0/24</c>.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it; empty where nothing is.</param>
    public static bool TryParse(string text, out Ipv4Network value, out string reason)
    {
        value = default;
        reason = "a subnet looks like 10.100.0.0/24";
        var slash = text.IndexOf('/');
        if (slash < 0 || !Ipv4Address.TryParse(text[..slash], out var address, out _)) return false;
        var length = text[(slash + 1)..];
        if (length.Length is 0 or > 2 || (length.Length > 1 && length[0] == '0')) return false;
        if (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) || prefix > 32)
        {
            return false;
        }

        var network = new Ipv4Network(address, prefix);
        var subnet = network with { Address = network.First };
        reason = subnet == network ? "" : $"{network} is an address inside a subnet; the subnet is {subnet}";
        value = reason.Length == 0 ? network : default;
        return reason.Length == 0;
    }
}
