namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>
/// Functions of IPv4 addresses. Scriban does not have them. They take the model's addresses and networks, and texts
/// such as <c>10.100.0.12</c> and <c>10.100.0.12/24</c>.
/// </summary>
internal static class IpTable
{
    private static readonly Parameter Address = new("address", ParameterKind.Address);
    private static readonly Parameter Network = new("network", ParameterKind.Network);

    public static readonly Function[] All =
    [
        new("ip.add", ResultKind.Address, [Address, new("number", ParameterKind.Integer)],
            "The address that many places further; a negative number goes back.",
            "\"10.100.0.255\" | ip.add 1", "10.100.1.0"),
        new("ip.host", ResultKind.Address, [Network, new("number", ParameterKind.Integer)],
            "The host with that number in the subnet; an error where it has no such host.",
            "\"10.100.0.0/24\" | ip.host 12", "10.100.0.12"),
        new("ip.address", ResultKind.Address, [Network],
            "The address without its prefix length.", "\"10.100.0.12/24\" | ip.address", "10.100.0.12"),
        new("ip.network", ResultKind.Network, [Network],
            "The subnet that the address lies in.", "\"10.100.0.12/24\" | ip.network", "10.100.0.0/24"),
        new("ip.netmask", ResultKind.Address, [Network],
            "The prefix length as a mask.", "\"10.100.0.0/20\" | ip.netmask", "255.255.240.0"),
        new("ip.prefix", ResultKind.Integer, [Network],
            "The prefix length.", "\"10.100.0.0/20\" | ip.prefix", "20"),
        new("ip.broadcast", ResultKind.Address, [Network],
            "The last address of the subnet.", "\"10.100.0.12/24\" | ip.broadcast", "10.100.0.255"),
        new("ip.contains", ResultKind.Bool, [Network, Address],
            "Whether the address lies in the subnet.",
            "\"10.100.0.0/24\" | ip.contains \"10.100.0.12\"", "true"),
        new("ip.reverse", ResultKind.InertText, [Address],
            "The name of the address in the DNS.", "\"10.100.0.12\" | ip.reverse", "12.0.100.10.in-addr.arpa"),
    ];
}
