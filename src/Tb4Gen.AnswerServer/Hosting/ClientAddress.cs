using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Who a client is, as far as its connection tells.</summary>
internal static class ClientAddress
{
    /// <summary>Of an IPv4 client at a socket for both, its IPv4 address.</summary>
    public static IPAddress Of(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        _ => address,
    };

    public static IPAddress Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    /// <summary>What counts as one client: of IPv6 a whole /64, of which a machine can take any address.</summary>
    /// <param name="address">As <see cref="Of(IPAddress?)"/> gives it.</param>
    public static string GroupOf(IPAddress address) => address.GetAddressBytes() is { Length: 16 } bytes
        ? Convert.ToHexString(bytes.AsSpan(0, 8))
        : address.ToString();

    /// <inheritdoc cref="GroupOf(IPAddress)"/>
    public static string GroupOf(HttpContext context) => GroupOf(Of(context));
}
