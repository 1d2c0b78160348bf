using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="NodePlan"/>.</summary>
internal static class NodeOrigins
{
    public static readonly OriginTable<NodeScope> Rows = new()
    {
        { "name", Name },
        {
            "fqdn",
            static n => From.All(
                "name and domain", Name(n), From.Key("", ClusterKeys.Domain, n.Cluster.Spec.Domain))
        },
        {
            "package",
            static n => From.All(
                "tb4gen-, cluster and name", From.Key("", ClusterKeys.Cluster, n.Cluster.Spec.Name), Name(n))
        },
        { "number", static n => From.All("its place in the file, from 1", Name(n)) },
        { "management_address", Management },
        { "management_cidr", static n => From.All(null, Management(n), ManagementSubnet(n)) },
        { "router_id", RouterId },
        { "net", static n => From.All("the IS-IS address as Proxmox VE derives it from the router ID", RouterId(n)) },
        { "hardware", SettingOrigins.Hardware },
        { "memory", SettingOrigins.Memory },
        { "nic", SettingOrigins.Nic },
        { "mac", static n => From.Key(n.Key, NodeKeys.Mac, n.Spec.Mac) },
        { "uuid", static n => From.Key(n.Key, NodeKeys.Uuid, n.Spec.Uuid) },
        { "serial", static n => From.Key(n.Key, NodeKeys.Serial, n.Spec.Serial) },
        { "ports", static n => PortsOf(n, n.Plan.Ports) },
        { "cabled_ports", static n => PortsOf(n, n.Plan.CabledPorts) },
        { "cabled_ports_by_name", static n => PortsOf(n, n.Plan.CabledPortsByName) },
        {
            "has_shared_controllers",
            static n => From.All("whether a port names its lane adapter", n.Plan.Ports
                .Select(p => PortOrigins.Of(n, p).Find("adapter")).OfType<PlanOrigin>()
                .Prepend(SettingOrigins.Hardware(n)))
        },
        { "peers", PeerOrigins.ListOf },
        { "is_monitor", SettingOrigins.Roles },
        { "is_manager", SettingOrigins.Roles },
        { "osds", SettingOrigins.Osds },
        { "sysctl", AddedOrigins.Sysctl },
        { "modules", AddedOrigins.Modules },
        { "kernel_arguments", AddedOrigins.KernelArguments },
        { "interrupt_cpus", SettingOrigins.InterruptCpus },
        { "module_options", DriverOrigins.ListOf },
        { "authorized_devices", SettingOrigins.Authorize },
        { "files", FileOrigins.ListOf },
    };

    public static PlanOrigin Of(NodeScope node) => Rows.At(node, Name(node).Value);

    public static PlanOrigin ListOf(ClusterScope cluster, ImmutableArray<NodePlan> nodes, string? whenEmpty = null) =>
        PlanOrigin.List(
            nodes.Select(n => Of(cluster.Node(n.Name))),
            From.All(whenEmpty, cluster.Spec.Nodes.Select(n => From.Written($"nodes.{n.Name}", n.Name.Span))).Value);

    public static PlanOrigin Name(NodeScope node) => From.Written(node.Key, node.Spec.Name.Span);

    public static PlanOrigin Management(NodeScope node) =>
        From.Key(node.Key, NodeKeys.Management, node.Spec.Management);

    public static PlanOrigin RouterId(NodeScope node) => node.Spec.Mesh is { } mesh
        ? From.Key(node.Key, NodeKeys.Mesh, mesh)
        : From.All(
            "the host number of the management address inside of the mesh subnet",
            From.Missing(node.Key, NodeKeys.Mesh), Management(node), ManagementSubnet(node),
            MeshOrigins.Subnet(node.Cluster));

    private static PlanOrigin ManagementSubnet(NodeScope node) =>
        From.Key("management", ManagementKeys.Subnet, node.Cluster.Spec.Management.Subnet);

    private static PlanOrigin PortsOf(NodeScope node, ImmutableArray<PortPlan> ports) => PlanOrigin.List(
        ports.Select(p => PortOrigins.Of(node, p)),
        SettingOrigins.Hardware(node).Value);
}
