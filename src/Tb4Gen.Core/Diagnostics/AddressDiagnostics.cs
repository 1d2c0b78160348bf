namespace Tb4Gen.Core.Diagnostics;

/// <summary>What rules find about addresses. Proxmox VE itself checks few of these.</summary>
public static class AddressDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateManagement = Error(
        "TB4001", "Two nodes share a management address", "management address {0} of {1} is also {2}'s");

    public static readonly DiagnosticDescriptor ManagementOutside = Error(
        "TB4002", "A management address is outside of its subnet", "management address {0} of {1} is not in {2}");

    public static readonly DiagnosticDescriptor DuplicateMesh = Error(
        "TB4003", "Two nodes share a mesh address", "mesh address {0} of {1} is also {2}'s");

    public static readonly DiagnosticDescriptor MeshOutside = Error(
        "TB4004", "A mesh address is outside of the fabric's prefix", "mesh address {0} of {1} is not in {2}");

    public static readonly DiagnosticDescriptor RouterIdReserved = Error(
        "TB4005", "A mesh address is the network or broadcast address",
        "mesh address {0} of {1} is the {2} address of {3}");

    public static readonly DiagnosticDescriptor ManagementReserved = Error(
        "TB4006", "A management address is the network or broadcast address",
        "management address {0} of {1} is the {2} address of {3}");

    public static readonly DiagnosticDescriptor SubnetsOverlap = Error(
        "TB4007", "The mesh overlaps the management subnet", "mesh subnet {0} overlaps management subnet {1}");

    public static readonly DiagnosticDescriptor GatewayOutside = Error(
        "TB4008", "The gateway is outside of the management subnet", "gateway {0} is not in {1}");

    public static readonly DiagnosticDescriptor GatewayIsNode = Error(
        "TB4009", "The gateway is a node", "gateway {0} is the management address of {1}");

    public static readonly DiagnosticDescriptor GatewayReserved = Error(
        "TB4010", "The gateway is the network or broadcast address", "gateway {0} is the {1} address of {2}");

    public static readonly DiagnosticDescriptor MeshNotDerivable = Error(
        "TB4011", "A mesh address cannot be derived", "the host number of {0}, as in {1}, does not fit into {2}");

    public static readonly DiagnosticDescriptor DuplicateMac = Error(
        "TB4012", "Two nodes share a MAC address", "MAC address {0} of {1} is also {2}'s");

    public static readonly DiagnosticDescriptor PrefixLength = Error(
        "TB4013", "A prefix is longer or shorter than Proxmox VE takes",
        "prefix length {0} of {1} is not one of 8 to 32");

    public static readonly DiagnosticDescriptor SubnetTooSmall = Error(
        "TB4014", "The mesh subnet has too few addresses", "{0} has room for {1}, but there are {2} nodes");

    public static readonly DiagnosticDescriptor SpecialSubnet = Error(
        "TB4015", "A subnet that hosts cannot have", "{0} overlaps {1}, which is {2}");

    public static readonly DiagnosticDescriptor PublicSubnet = new(
        "TB4016", Severity.Warning, "The mesh uses public addresses",
        "{0} belongs to somebody on the Internet, whom the nodes will no longer reach", Acceptable: true);

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
