using System.Globalization;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>One Thunderbolt port of a node.</summary>
public sealed record PortPlan
{
    public required InterfaceName Name { get; init; }

    /// <summary>udev's ID_PATH of the controller behind the port.</summary>
    public required PciPath Path { get; init; }

    /// <summary>Lane adapter, where two ports share the controller.</summary>
    public int? Adapter { get; init; }

    /// <summary>
    /// What sysfs calls a direct neighbour behind the lane adapter, less the domain's number: the route, in hexadecimal
    /// (<c>tb_xdomain_alloc</c> in drivers/thunderbolt/xdomain.c: <c>"%u-%llx"</c>).
    /// </summary>
    public Token? Route =>
        Adapter is { } adapter ? new Token(adapter.ToString("x", CultureInfo.InvariantCulture)) : null;

    /// <summary>Bytes.</summary>
    public required int Mtu { get; init; }

    /// <summary>The other end of the cable; null: no cable.</summary>
    public CableEndPlan? Peer { get; init; }
}
