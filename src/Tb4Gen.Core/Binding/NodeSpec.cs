using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>nodes.&lt;name&gt;</c>.</summary>
public sealed record NodeSpec
{
    /// <summary>Also the host name and the name in Proxmox VE.</summary>
    public required Located<HostName> Name { get; init; }

    public required Located<Ipv4Address> Management { get; init; }

    /// <summary>The router ID; null: the host number of the management address inside the mesh subnet.</summary>
    public Located<Ipv4Address>? Mesh { get; init; }

    /// <summary>
    /// The wired port's MAC, by which the installer finds it; needed where <c>install</c> makes answer files.
    /// </summary>
    public Located<MacAddress>? Mac { get; init; }

    /// <summary>SMBIOS' UUID of the system, in lower case.</summary>
    public Located<Token>? Uuid { get; init; }

    /// <summary>SMBIOS' serial number of the system.</summary>
    public Located<Token>? Serial { get; init; }

    public required NodeSettingsSpec Settings { get; init; }
}

/// <summary>What <c>defaults</c> says for all nodes and a node may say for itself. Null: not said here.</summary>
public sealed record NodeSettingsSpec
{
    /// <summary>Name of a profile under <c>hardware</c>.</summary>
    public Located<Token>? Hardware { get; init; }

    public Located<ByteSize>? Memory { get; init; }

    public Located<InterfaceName>? Nic { get; init; }

    /// <summary>Any of <c>monitor</c>, <c>manager</c>, <c>osd</c>.</summary>
    public ImmutableArray<Located<Token>>? Roles { get; init; }

    /// <summary>Whole disks that become OSDs.</summary>
    public ImmutableArray<Located<DevicePath>>? Osds { get; init; }

    /// <summary>Merged over the cluster's; the same key wins here.</summary>
    public ImmutableArray<SysctlSpec> Sysctl { get; init; } = [];

    /// <summary>Added to the cluster's.</summary>
    public ImmutableArray<Located<ModuleName>> Modules { get; init; } = [];

    /// <summary>Docks, disks and other devices on Thunderbolt that may use PCIe.</summary>
    public ImmutableArray<Located<DeviceId>>? Authorize { get; init; }

    /// <summary>Added to the cluster's.</summary>
    public ImmutableArray<Located<string>> KernelArguments { get; init; } = [];
}
