using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>hardware.&lt;profile&gt;.ports.&lt;name&gt;</c>.</summary>
internal static class PortKeys
{
    public static readonly Key<Located<PciPath>> Path = new("path", ValueTypes.Pci,
        "The Thunderbolt controller behind the port: ID_PATH of `udevadm info /sys/class/net/thunderbolt0`.")
    {
        IsRequired = true,
        Example = "\"pci-0000:00:0d.2\"",
    };

    public static readonly Key<Located<int>> Adapter = new("adapter", new IntegerType(1, 63),
        "The lane adapter of the port on its controller, where two ports share one: the 1 of `0-1` under "
        + "/sys/bus/thunderbolt/devices.")
    {
        WhenMissing = "the controller has one port",
        Example = "1",
    };

    public static readonly ObjectType<PortSpec> Type = new([Path, Adapter], static bound => new()
    {
        Name = bound.Name(ValueTypes.Interface),
        Path = bound.Get(Path),
        Adapter = bound.Find(Adapter),
    });
}
