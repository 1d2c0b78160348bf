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

    public static readonly Key<Located<CpuList>> InterruptCpus = new("interrupt-cpus",
        new TextType<CpuList>(
            "a list of CPUs", CpuList.TryParse, default, "^(performance|[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*)$",
            takesNumbers: true),
        "The CPUs that serve the interrupts of the Thunderbolt ports: a list as the kernel has it, or "
        + "`performance` for the fast cores of a processor that has two kinds. One core serves a port, and on a "
        + "slow one it is what limits the throughput; fewer retransmissions are reported with fast ones (scyto), "
        + "without figures: measure. Applied each time a port has come up, since its vectors are made then. "
        + "irqbalance would undo it.")
    {
        WhenMissing = "those that the kernel chose",
        Example = "performance",
    };

    public static readonly Key<DriverSpec> Driver = new("driver", DriverKeys.Type,
        "Parameters of the kernel's modules thunderbolt and thunderbolt_net, for machines that need other than the "
        + "kernel's. They count from the next boot on. Bolt and the board's security level have no part in this: they "
        + "gate PCIe tunnels, and links between hosts need no authorisation.")
    {
        Example = "{ host-reset: false }",
    };

    public static readonly ObjectType<HardwareSpec> Type = new(
        [Memory, Nic, InterruptCpus, Driver, Ports], static bound => new()
        {
            Name = bound.Name(ValueTypes.Name),
            Memory = bound.Find(Memory),
            Nic = bound.Find(Nic),
            InterruptCpus = bound.Find(InterruptCpus),
            Driver = bound.Get(Driver),
            Ports = bound.Get(Ports),
        });
}
