using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>management</c>.</summary>
internal static class ManagementKeys
{
    public static readonly Key<Located<Ipv4Network>> Subnet = new("subnet", ValueTypes.Subnet,
        "The wired network that the nodes' management addresses lie in.")
    {
        IsRequired = true,
        Example = "10.11.12.0/24",
    };

    public static readonly Key<Located<Ipv4Address>> Gateway = new("gateway", ValueTypes.Address,
        "The default gateway of the nodes. The answer files of the installer need it.")
    {
        WhenMissing = "no answer files can be made",
        Example = "10.11.12.1",
    };

    public static readonly Key<ImmutableArray<Located<Ipv4Address>>> Dns = new("dns",
        new ListType<Located<Ipv4Address>>(ValueTypes.Address),
        "Name servers, the preferred one first. The installer takes the first.")
    {
        WhenMissing = "no answer files can be made",
        Example = "[10.11.12.1]",
    };

    public static readonly Key<Located<InterfaceName>> Bridge = new("bridge", ValueTypes.Interface,
        "The Linux bridge that carries the management address.")
    {
        Default = "vmbr0",
        Example = "vmbr0",
    };

    public static readonly Key<Located<int>> Vlan = new("vlan", new IntegerType(1, 4094),
        "The VLAN tag of the management address, on a bridge that is VLAN-aware.")
    {
        WhenMissing = "the address is untagged",
        Example = "20",
    };

    public static readonly ObjectType<ManagementSpec> Type = new([Subnet, Gateway, Dns, Bridge, Vlan],
        static bound => new()
        {
            Span = bound.Span,
            Subnet = bound.Get(Subnet),
            Gateway = bound.Find(Gateway),
            Dns = bound.Get(Dns),
            Bridge = bound.Get(Bridge),
            Vlan = bound.Find(Vlan),
        });
}
