using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>nodes.&lt;name&gt;</c>.</summary>
internal static class NodeKeys
{
    public static readonly Key<Located<Ipv4Address>> Management = new("management", ValueTypes.Address,
        "The node's address in the management subnet.")
    {
        IsRequired = true,
        Example = "10.11.12.12",
    };

    public static readonly Key<Located<Ipv4Address>> Mesh = new("mesh", ValueTypes.Address,
        "The node's address in the mesh subnet, which is its router ID.")
    {
        WhenMissing = "the host number of the management address inside the mesh subnet",
        Example = "10.100.0.12",
    };

    public static readonly Key<Located<MacAddress>> Mac = new("mac", ValueTypes.Mac,
        "The MAC address of the wired port, by which the installer finds it.")
    {
        WhenMissing = "no answer file can be made for the node",
        Example = "\"02:00:00:00:00:12\"",
    };

    public static readonly Key<Located<Token>> Uuid = new("uuid",
        new TextType<Token>(
            "a machine's UUID", Texts.TryUuid, default, "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"),
        "The machine's UUID, as `dmidecode -s system-uuid` prints it: a second way for `tb4gen answer-server` to know it, "
        + "where none of its ports has the MAC address.")
    {
        WhenMissing = "the machine is known by its MAC address or serial number",
        Example = "8a5c0d1e-7f3b-4c62-9d10-0123456789ab",
    };

    public static readonly Key<Located<Token>> Serial = new("serial",
        new TextType<Token>("a serial number", Texts.TrySerial, default, "^[A-Za-z0-9]", takesNumbers: true),
        "The machine's serial number, as `dmidecode -s system-serial-number` prints it: a second way for "
        + "`tb4gen answer-server` to know it, where none of its ports has the MAC address.")
    {
        WhenMissing = "the machine is known by its MAC address or UUID",
        Example = "MC8K12C00412",
    };

    public static readonly ObjectType<NodeSpec> Type = new([Management, Mesh, Mac, Uuid, Serial, .. SettingsKeys.All],
        static bound => new()
        {
            Name = bound.Name(ValueTypes.Host),
            Management = bound.Get(Management),
            Mesh = bound.Find(Mesh),
            Mac = bound.Find(Mac),
            Uuid = bound.Find(Uuid),
            Serial = bound.Find(Serial),
            Settings = SettingsKeys.Project(bound),
        });
}
