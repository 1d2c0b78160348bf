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

    public static readonly ObjectType<NodeSpec> Type = new([Management, Mesh, Mac, .. SettingsKeys.All],
        static bound => new()
        {
            Name = bound.Name(ValueTypes.Host),
            Management = bound.Get(Management),
            Mesh = bound.Find(Mesh),
            Mac = bound.Find(Mac),
            Settings = SettingsKeys.Project(bound),
        });
}
