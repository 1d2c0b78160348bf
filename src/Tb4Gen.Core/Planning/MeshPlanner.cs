using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>Derives the fabric and its cables.</summary>
internal static class MeshPlanner
{
    public static MeshPlan Plan(ClusterSpec spec)
    {
        var mesh = spec.Mesh;
        return new MeshPlan
        {
            Fabric = mesh.Fabric.Value,
            Protocol = mesh.Protocol.Value,
            Subnet = mesh.Subnet.Value,
            DummyInterface = new Token($"dummy_{mesh.Fabric}"),
            Mtu = mesh.Mtu.Value,
            HelloInterval = mesh.HelloInterval.Value,
            HelloMultiplier = mesh.HelloMultiplier.Value,
            CsnpInterval = mesh.CsnpInterval?.Value,
            LspGenInterval = mesh.LspGenInterval.Value,
            OnlineNodes = mesh.OnlineNodes.Value,
            OnlineTimeout = mesh.OnlineTimeout.Value,
            Cables = mesh.Cables.IsEmpty ? TopologyPlanner.Derive(spec) : Resolve(spec),
        };
    }

    /// <summary>
    /// The listed cables whose two ends exist, in the order of the file; a port serves the first that names it.
    /// </summary>
    private static ImmutableArray<CablePlan> Resolve(ClusterSpec spec)
    {
        var ends = CableEnds(spec);
        var used = new HashSet<(string Node, string Port)>();
        var cables = ImmutableArray.CreateBuilder<CablePlan>(spec.Mesh.Cables.Length);
        foreach (var cable in spec.Mesh.Cables)
        {
            var (a, b) = ((cable.A.Node, cable.A.Port), (cable.B.Node, cable.B.Port));
            if (cable.A.Node == cable.B.Node || used.Contains(a) || used.Contains(b)) continue;
            if (!ends.TryGetValue(a, out var endA) || !ends.TryGetValue(b, out var endB)) continue;
            used.Add(a);
            used.Add(b);
            cables.Add(new CablePlan(endA, endB));
        }

        return cables.ToImmutable();
    }

    private static Dictionary<(string Node, string Port), CableEndPlan> CableEnds(ClusterSpec spec)
    {
        var ends = new Dictionary<(string Node, string Port), CableEndPlan>();
        foreach (var node in spec.Nodes)
        {
            foreach (var port in NodeSettings.PortsOf(spec, node))
            {
                ends.TryAdd((node.Name.ToString(), port.Name.ToString()), EndOf(spec, node, port));
            }
        }

        return ends;
    }

    internal static CableEndPlan EndOf(ClusterSpec spec, NodeSpec node, PortSpec port) => new()
    {
        Node = node.Name.Value,
        Port = port.Name.Value,
        RouterId = MeshAddress.Of(spec, node) ?? spec.Mesh.Subnet.Value.First,
    };
}
