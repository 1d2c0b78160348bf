using System.Globalization;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Rendering.Filters;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// The functions of group <c>ip</c>, which Scriban does not have: arithmetic with IPv4 addresses. A network here is an
/// address with a prefix length, be it that of the subnet or of an interface in it.
/// </summary>
public static class IpFunctions
{
    /// <summary>Texts are read where an address is asked for; the model's own values pass.</summary>
    public static Ipv4Address ToAddress(string text) => Ipv4Address.TryParse(text, out var address, out var reason)
        ? address
        : throw new TemplateValueException($"{FilterText.Show(text)} is no address: {reason}");

    public static Ipv4Network ToNetwork(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && Ipv4Address.TryParse(text[..slash], out var address, out _)
            && byte.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= 32)
        {
            return new(address, length);
        }

        throw new TemplateValueException(
            $"{FilterText.Show(text)} is no address with a prefix length, such as 10.100.0.12/24");
    }

    public static Ipv4Address Add(Ipv4Address address, long number)
    {
        var sum = checked(address.Bits + number);
        return sum is >= 0 and <= uint.MaxValue
            ? new((uint)sum)
            : throw new TemplateValueException(string.Create(
                CultureInfo.InvariantCulture, $"{address} and {number} make no IPv4 address"));
    }

    /// <summary>
    /// The host with this number, the number being the part of the address behind the prefix. Never the address of the
    /// subnet itself nor the broadcast address; /31 and /32 have neither (RFC 3021).
    /// </summary>
    public static Ipv4Address Host(Ipv4Network network, long number)
    {
        var first = network.PrefixLength >= 31 ? 0 : 1;
        var last = first + network.HostCount - 1;
        return number >= first && number <= last
            ? new((uint)(network.First.Bits + number))
            : throw new TemplateValueException(string.Create(
                CultureInfo.InvariantCulture, $"{Network(network)} has the hosts {first} to {last}, not {number}"));
    }

    /// <summary>The subnet that an address with a prefix length lies in.</summary>
    public static Ipv4Network Network(Ipv4Network network) => network with { Address = network.First };

    public static Ipv4Address Address(Ipv4Network network) => network.Address;

    public static Ipv4Address Broadcast(Ipv4Network network) => network.Last;

    public static Ipv4Address Netmask(Ipv4Network network) =>
        new(network.PrefixLength == 0 ? 0 : uint.MaxValue << (32 - network.PrefixLength));

    public static long Prefix(Ipv4Network network) => network.PrefixLength;

    public static bool Contains(Ipv4Network network, Ipv4Address address) => network.Contains(address);

    /// <summary>The name that a reverse lookup asks for (RFC 1035, 3.5).</summary>
    public static string Reverse(Ipv4Address address) =>
        string.Join('.', address.ToString().Split('.').Reverse()) + ".in-addr.arpa";
}
