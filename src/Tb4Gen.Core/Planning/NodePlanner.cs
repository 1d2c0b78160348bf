using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>Derives what holds for each node.</summary>
internal static class NodePlanner
{
    public static ImmutableArray<NodePlan> Plan(
        ClusterSpec spec, MeshPlan mesh, ImmutableArray<(FileSpec Spec, FilePlan Plan)> files)
    {
        var peers = PeerPlanner.Plan(spec, mesh.Cables);
        var farEnds = FarEnds(mesh.Cables);
        var nodes = ImmutableArray.CreateBuilder<NodePlan>(spec.Nodes.Length);
        for (var i = 0; i < spec.Nodes.Length; i++)
        {
            var ports = PortsOf(spec, spec.Nodes[i], farEnds);
            nodes.Add(PlanNode(spec, mesh, i) with
            {
                Ports = ports,
                CabledPorts = [.. ports.Where(static p => p.Peer is not null)],
                Peers = peers[i],
                Files = FilesOf(spec.Nodes[i], files),
            });
        }

        return nodes.MoveToImmutable();
    }

    private static NodePlan PlanNode(ClusterSpec spec, MeshPlan mesh, int index)
    {
        var node = spec.Nodes[index];
        var routerId = MeshAddress.Of(spec, node) ?? mesh.Subnet.First;
        return new NodePlan
        {
            Name = node.Name.Value,
            Fqdn = new Token($"{node.Name}.{spec.Domain}"),
            Package = new Token($"tb4gen-{spec.Name}-{node.Name}"),
            Number = index + 1,
            ManagementAddress = node.Management.Value,
            ManagementCidr = spec.Management.Subnet.Value with { Address = node.Management.Value },
            RouterId = routerId,
            Net = MeshAddress.NetOf(routerId),
            Hardware = NodeSettings.HardwareOf(spec, node)?.Name.Value,
            Memory = NodeSettings.MemoryOf(spec, node)?.Value,
            Nic = NodeSettings.NicOf(spec, node)?.Value,
            Mac = node.Mac?.Value,
            Uuid = node.Uuid?.Value,
            Serial = node.Serial?.Value,
            Ports = [],
            CabledPorts = [],
            Peers = [],
            IsMonitor = NodeSettings.HasRole(spec, node, "monitor"),
            IsManager = NodeSettings.HasRole(spec, node, "manager"),
            Osds = NodeSettings.OsdsOf(spec, node).Values(),
            Sysctl = SysctlOf(spec, node),
            Modules = ModulesOf(spec, node),
            KernelArguments = KernelArgumentsOf(spec, node),
            InterruptCpus = NodeSettings.HardwareOf(spec, node)?.InterruptCpus?.ToString(),
            ModuleOptions = ModuleOptionsOf(spec, node),
            AuthorizedDevices = NodeSettings.AuthorizedOf(spec, node).Values(),
            Files = [],
        };
    }

    /// <summary>What a cable in each port leads to.</summary>
    private static Dictionary<(HostName Node, InterfaceName Port), CableEndPlan> FarEnds(
        ImmutableArray<CablePlan> cables)
    {
        var ends = new Dictionary<(HostName, InterfaceName), CableEndPlan>(cables.Length * 2);
        foreach (var (a, b) in cables)
        {
            ends[(a.Node, a.Port)] = b;
            ends[(b.Node, b.Port)] = a;
        }

        return ends;
    }

    private static ImmutableArray<PortPlan> PortsOf(
        ClusterSpec spec, NodeSpec node, Dictionary<(HostName, InterfaceName), CableEndPlan> farEnds)
    {
        var specs = NodeSettings.PortsOf(spec, node);
        var ports = ImmutableArray.CreateBuilder<PortPlan>(specs.Length);
        foreach (var port in specs)
        {
            ports.Add(new PortPlan
            {
                Name = port.Name.Value,
                Path = port.Path.Value,
                Adapter = port.Adapter?.Value,
                Mtu = spec.Mesh.Mtu.Value,
                Peer = farEnds.GetValueOrDefault((node.Name.Value, port.Name.Value)),
            });
        }

        return ports.MoveToImmutable();
    }

    private static ImmutableArray<SysctlPlan> SysctlOf(ClusterSpec spec, NodeSpec node) =>
    [
        .. NodeSettings.SysctlOf(spec, node)
            .Select(static s => new SysctlPlan(s.Key.Value, s.Value.Value))
            .OrderBy(static s => s.Key.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>
    /// Without thunderbolt_net, which every node loads, and without doubles; modprobe reads <c>-</c> as <c>_</c>.
    /// </summary>
    private static ImmutableArray<ModuleName> ModulesOf(ClusterSpec spec, NodeSpec node) =>
    [
        .. spec.Modules.Concat(spec.Defaults.Modules).Concat(node.Settings.Modules)
            .Select(static m => m.Value)
            .DistinctBy(static m => m.ToString().Replace('-', '_'), StringComparer.Ordinal)
            .Where(static m => m.ToString() is not ("thunderbolt_net" or "thunderbolt-net"))
            .OrderBy(static m => m.ToString(), StringComparer.Ordinal),
    ];

    private static ImmutableArray<ModuleOptionPlan> ModuleOptionsOf(ClusterSpec spec, NodeSpec node) =>
    [
        .. DriverOptions.Set(NodeSettings.HardwareOf(spec, node)?.Driver).Select(static o =>
            new ModuleOptionPlan(new Token(o.Row.Module), new Token(o.Row.Name), o.Value.Value)),
    ];

    private static ImmutableArray<string> KernelArgumentsOf(ClusterSpec spec, NodeSpec node) =>
    [
        .. spec.KernelArguments.Concat(spec.Defaults.KernelArguments).Concat(node.Settings.KernelArguments)
            .Select(static a => a.Value)
            .Distinct(StringComparer.Ordinal),
    ];

    private static ImmutableArray<FilePlan> FilesOf(
        NodeSpec node, ImmutableArray<(FileSpec Spec, FilePlan Plan)> files) =>
    [
        .. files.Where(f => f.Spec.Nodes.IsEmpty || f.Spec.Nodes.Any(n => n.Value == node.Name.Value))
            .Select(static f => f.Plan)
            .OrderBy(static f => f.Path, StringComparer.Ordinal),
    ];
}
