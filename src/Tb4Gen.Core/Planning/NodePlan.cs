using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>One machine.</summary>
public sealed record NodePlan
{
    public required HostName Name { get; init; }

    /// <summary>Name and domain.</summary>
    public required Token Fqdn { get; init; }

    /// <summary>Name of the node's Debian package, such as <c>tb4gen-lab-n2</c>.</summary>
    public required Token Package { get; init; }

    /// <summary>From 1, in the order of the file.</summary>
    public required int Number { get; init; }

    public required Ipv4Address ManagementAddress { get; init; }

    /// <summary>The management address with its prefix length.</summary>
    public required Ipv4Network ManagementCidr { get; init; }

    /// <summary>The mesh address: on the dummy interface and on every cabled port, as a /32.</summary>
    public required Ipv4Address RouterId { get; init; }

    /// <summary>IS-IS NET as PVE derives it from the router ID, such as <c>49.0001.0101.0000.0012.00</c>.</summary>
    public required Token Net { get; init; }

    /// <summary>Name of the hardware profile; null where there is none.</summary>
    public Token? Hardware { get; init; }

    public ByteSize? Memory { get; init; }

    public InterfaceName? Nic { get; init; }

    public MacAddress? Mac { get; init; }

    /// <summary>SMBIOS' UUID of the system, in lower case.</summary>
    public Token? Uuid { get; init; }

    /// <summary>SMBIOS' serial number of the system.</summary>
    public Token? Serial { get; init; }

    /// <summary>All Thunderbolt ports, cabled or not, in the order of the file.</summary>
    public required ImmutableArray<PortPlan> Ports { get; init; }

    /// <summary>
    /// Whether some of the ports share a controller, so that its path alone does not tell them apart.
    /// </summary>
    public bool HasSharedControllers => Ports.Any(port => port.Adapter is not null);

    /// <summary>The ports with a cable: the fabric's interfaces.</summary>
    public required ImmutableArray<PortPlan> CabledPorts { get; init; }

    /// <summary>As Proxmox VE writes them to frr.conf.</summary>
    public ImmutableArray<PortPlan> CabledPortsByName =>
        [.. CabledPorts.OrderBy(static p => p.Name.ToString(), StringComparer.Ordinal)];

    /// <summary>The other nodes.</summary>
    public required ImmutableArray<PeerPlan> Peers { get; init; }

    public required bool IsMonitor { get; init; }

    public required bool IsManager { get; init; }

    /// <summary>Disks that become OSDs; empty where the node has no such role.</summary>
    public required ImmutableArray<DevicePath> Osds { get; init; }

    /// <summary>Sorted by key.</summary>
    public required ImmutableArray<SysctlPlan> Sysctl { get; init; }

    /// <summary>Kernel modules beside thunderbolt_net, sorted.</summary>
    public required ImmutableArray<ModuleName> Modules { get; init; }

    public required ImmutableArray<string> KernelArguments { get; init; }

    /// <summary>
    /// The CPUs that serve the interrupts of the ports, such as <c>0-7,16</c>; null: those that the kernel chose.
    /// </summary>
    public string? InterruptCpus { get; init; }

    /// <summary>Parameters of thunderbolt and thunderbolt_net.</summary>
    public required ImmutableArray<ModuleOptionPlan> ModuleOptions { get; init; }

    /// <summary>Devices on Thunderbolt that may use PCIe.</summary>
    public required ImmutableArray<DeviceId> AuthorizedDevices { get; init; }

    public required ImmutableArray<FilePlan> Files { get; init; }
}
