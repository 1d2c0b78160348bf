using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>hardware.&lt;profile&gt;</c>.</summary>
internal static class HardwareKeys
{
    public static readonly Key<Located<ByteSize>> Memory = new("memory", ValueTypes.Size,
        "The RAM of such a machine, against which memory targets are checked. Units are binary: 64G, 64GB and 64GiB "
        + "are the same.")
    {
        WhenMissing = "the memory budget is not checked",
        Example = "64GiB",
    };

    public static readonly Key<Located<InterfaceName>> Nic = new("nic", ValueTypes.Interface,
        "The wired port under the management bridge, by the name that the kernel or the installer gives it.")
    {
        WhenMissing = "the installer picks the port by the node's MAC address alone",
        Example = "enp2s0f0np0",
    };

    public static readonly Key<ImmutableArray<PortSpec>> Ports = new("ports",
        new MapType<InterfaceName, PortSpec, PortSpec>(
            "<name>", ValueTypes.Interface, PortKeys.Type, static (_, port) => port),
        "The Thunderbolt ports by the names that their interfaces get.")
    {
        IsRequired = true,
        Example = "{ en05: { path: \"pci-0000:00:0d.2\" }, en06: { path: \"pci-0000:00:0d.3\" } }",
    };

    public static readonly ObjectType<HardwareSpec> Type = new([Memory, Nic, Ports], static bound => new()
    {
        Name = bound.Name(ValueTypes.Name),
        Memory = bound.Find(Memory),
        Nic = bound.Find(Nic),
        Ports = bound.Get(Ports),
    });
}
