using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>Who has which address, and which socket is which port.</summary>
internal static class AddressSection
{
    public static Section Of(ClusterPlan plan)
    {
        var management = plan.Management;
        var networks = Html.Table("Networks", ["Network", "Prefix", "Interface", "Notes"],
        [
            ["management", Html.Code($"{management.Subnet}"), Html.Code($"{management.Interface}"), Notes(management)],
            ["mesh", Html.Code($"{plan.Mesh.Subnet}"), Html.Code($"{plan.Mesh.DummyInterface}"),
                $"MTU {plan.Mesh.Mtu.Text()}; router IDs on unnumbered ports"],
        ]);
        var nodes = Html.Table(
            "Nodes", ["Node", "Name in full", "Management", "Router ID", "NET", "Roles", "OSDs"],
            plan.Nodes.Select(static n => new[]
            {
                Html.Text($"{n.Name}"), Html.Code($"{n.Fqdn}"), Html.Code($"{n.ManagementCidr}"),
                Html.Code($"{n.RouterId}"), Html.Code($"{n.Net}"), Roles(n),
                string.Join("<br>", n.Osds.Select(static d => Html.Code($"{d}"))),
            }));
        var ports = Html.Table(
            "Ports", ["Node", "Port", "PCI path of its controller", "Goes to"],
            plan.Nodes.SelectMany(static n => n.Ports.Select(p => new[]
            {
                Html.Text($"{n.Name}"), Html.Code($"{p.Name}"),
                Html.Code(p.Adapter is { } adapter ? $"{p.Path} adapter {adapter.Text()}" : $"{p.Path}"),
                p.Peer is { } peer ? $"{Html.Text($"{peer.Node}")} {Html.Code($"{peer.Port}")}" : "no cable",
            })));
        return new Section("addresses", "Addresses", networks + nodes + ports);
    }

    private static string Notes(ManagementPlan management)
    {
        string[] notes =
        [
            management.Gateway is { } gateway ? $"gateway {gateway}" : "no gateway",
            management.Dns.IsEmpty ? "no DNS" : $"DNS {string.Join(", ", management.Dns)}",
            .. management.Vlan is { } vlan ? [$"VLAN {vlan.Text()}"] : Array.Empty<string>(),
        ];
        return Html.Text(string.Join("; ", notes));
    }

    private static string Roles(NodePlan node)
    {
        string[] roles =
        [
            .. node.IsMonitor ? ["monitor"] : Array.Empty<string>(),
            .. node.IsManager ? ["manager"] : Array.Empty<string>(),
            .. node.Osds.IsEmpty ? Array.Empty<string>() : ["OSDs"],
        ];
        return roles.Length == 0 ? "none" : string.Join(", ", roles);
    }
}
