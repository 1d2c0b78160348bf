using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>
/// Key <c>management</c>: the wired network by which people, corosync and, as a rule, Ceph's clients reach the nodes.
/// </summary>
public sealed record ManagementSpec
{
    /// <summary>The whole mapping, for findings about what is missing in it.</summary>
    public required SourceSpan Span { get; init; }

    public required Located<Ipv4Network> Subnet { get; init; }

    /// <summary>Needed where <c>install</c> makes answer files.</summary>
    public Located<Ipv4Address>? Gateway { get; init; }

    public ImmutableArray<Located<Ipv4Address>> Dns { get; init; } = [];

    /// <summary>Default <c>vmbr0</c>, the bridge that Proxmox VE installs.</summary>
    public required Located<InterfaceName> Bridge { get; init; }

    /// <summary>VLAN tag 1 to 4094 of the management address on a VLAN-aware bridge; null: untagged.</summary>
    public Located<int>? Vlan { get; init; }
}
