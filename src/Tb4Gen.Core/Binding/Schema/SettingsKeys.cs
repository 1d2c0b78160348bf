using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys that <c>defaults</c> and <c>nodes.&lt;name&gt;</c> share; the node's own value wins.</summary>
internal static class SettingsKeys
{
    public static readonly Key<Located<Token>> Hardware = new("hardware", ValueTypes.Name,
        "The profile under the top-level key `hardware` that describes the machine.")
    {
        WhenMissing = "the machine has no known Thunderbolt ports",
        Example = "ms-01",
    };

    public static readonly Key<Located<ByteSize>> Memory = new("memory", ValueTypes.Size,
        "The RAM of this machine, where it differs from its profile. Units are binary: 64G is 64GiB.")
    {
        WhenMissing = "the profile's",
        Example = "96GiB",
    };

    public static readonly Key<Located<InterfaceName>> Nic = new("nic", ValueTypes.Interface,
        "The wired port under the management bridge, where it differs from the profile.")
    {
        WhenMissing = "the profile's",
        Example = "enp2s0f0np0",
    };

    public static readonly Key<ImmutableArray<Located<Token>>> Roles = new("roles",
        new ListType<Located<Token>>(new WordType("monitor", "manager", "osd")),
        "What the node does for Ceph.")
    {
        WhenMissing = "the node has none",
        Example = "[monitor, manager, osd]",
    };

    public static readonly Key<ImmutableArray<Located<DevicePath>>> Osds = new("osds",
        new ListType<Located<DevicePath>>(ValueTypes.Device),
        "Whole disks that become OSDs, by a path that stays the same.")
    {
        WhenMissing = "the node has no OSDs",
        Example = "[/dev/nvme0n1, /dev/nvme1n1]",
    };

    public static readonly Key<ImmutableArray<SysctlSpec>> Sysctl = new("sysctl", ValueTypes.Sysctl,
        "Kernel parameters on top of the cluster's; the same parameter wins here.")
    {
        Example = "{ vm.swappiness: 10 }",
    };

    public static readonly Key<ImmutableArray<Located<ModuleName>>> Modules = new("modules", ValueTypes.Modules,
        "Kernel modules to load besides the cluster's.")
    {
        Example = "[i915]",
    };

    public static readonly Key<ImmutableArray<Located<string>>> KernelArguments = new("kernel-arguments",
        ValueTypes.KernelArguments, "Words for the kernel command line besides the cluster's.")
    {
        Example = "[pcie_aspm=off]",
    };

    public static readonly Key<ImmutableArray<Located<DeviceId>>> Authorize = new("authorize",
        new ListType<Located<DeviceId>>(new TextType<DeviceId>(
            "a unique_id", DeviceId.TryParse, default, "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")),
        "Docks, disks and cards on Thunderbolt, by their `unique_id` in /sys/bus/thunderbolt/devices, that may "
        + "use PCIe as soon as they are plugged. Only for a board whose security level is `user` or `secure` (its "
        + "/sys/bus/thunderbolt/devices/domain0/security), and instead of `boltctl enroll`. The mesh needs none of "
        + "it: other hosts have nothing that could be authorised.")
    {
        WhenMissing = "none: a device waits for boltctl, or needs no word where the level is `none`",
        Example = "[d6030000-0060-6c0e-82c7-e80d13a1f424]",
    };

    public static readonly ImmutableArray<Key> All =
        [Hardware, Memory, Nic, Roles, Osds, Sysctl, Modules, KernelArguments, Authorize];

    public static readonly ObjectType<NodeSettingsSpec> Type = new(All, Project);

    public static NodeSettingsSpec Project(Bound bound) => new()
    {
        Hardware = bound.Find(Hardware),
        Memory = bound.Find(Memory),
        Nic = bound.Find(Nic),
        Roles = bound.FindList(Roles),
        Osds = bound.FindList(Osds),
        Sysctl = bound.Get(Sysctl),
        Modules = bound.Get(Modules),
        KernelArguments = bound.Get(KernelArguments),
        Authorize = bound.FindList(Authorize),
    };
}
