using System.Collections.Immutable;
using Tb4Gen.Core.Binding;

namespace Tb4Gen.Core.Planning;

/// <summary>
/// Derives the cables from <c>topology</c>, the order of the nodes and the order of each node's ports.
/// <list type="bullet">
/// <item>ring: first port of each node to the second port of the next, the last node closing the circle.</item>
/// <item>line: the same without the closing cable; a last node with a single port takes that.</item>
/// <item>full-mesh: the k-th port of each node to the node k places further on, that of three is the ring.</item>
/// </list>
/// Nothing said: a ring, or one cable between two nodes. Inserting a node into a derived ring opens one cable and adds
/// two, as in the real world; listing the cables is the way to keep the ports of the others.
/// </summary>
internal static class TopologyPlanner
{
    public static ImmutableArray<CablePlan> Derive(ClusterSpec spec)
    {
        var cables = ImmutableArray.CreateBuilder<CablePlan>();
        var kind = KindOf(spec);
        foreach (var (from, fromPort, to, toPort) in Links(kind, spec.Nodes.Length))
        {
            // The last node of a line needs one port only, so it may as well be its first.
            var lastOfLine = kind == "line" && to == spec.Nodes.Length - 1;
            var a = EndAt(spec, from, fromPort);
            var b = EndAt(spec, to, toPort) ?? (lastOfLine ? EndAt(spec, to, 0) : null);
            if (a is not null && b is not null) cables.Add(new CablePlan(a, b));
        }

        return cables.ToImmutable();
    }

    /// <summary>The topology that holds: two nodes are joined by one cable, whatever is asked for.</summary>
    public static string KindOf(ClusterSpec spec) =>
        spec.Nodes.Length <= 2 ? "line" : spec.Mesh.Topology?.ToString() ?? "ring";

    /// <summary>The cables of a topology as node and port numbers from 0.</summary>
    public static IEnumerable<(int From, int FromPort, int To, int ToPort)> Links(string kind, int nodes) => kind switch
    {
        "full-mesh" => FullMesh(nodes),
        "line" => Chain(nodes).Take(nodes - 1),
        _ => Chain(nodes),
    };

    private static IEnumerable<(int From, int FromPort, int To, int ToPort)> Chain(int nodes)
    {
        for (var i = 0; i < nodes; i++)
        {
            var next = (i + 1) % nodes;
            yield return (i, 0, next, 1);
        }
    }

    private static IEnumerable<(int From, int FromPort, int To, int ToPort)> FullMesh(int nodes)
    {
        // The cable from i to i + k is seen from the other end as one to the node n - k places further on.
        for (var k = 1; k <= nodes / 2; k++)
        {
            // With an even number of nodes the opposite one is met from both sides.
            var starts = 2 * k == nodes ? k : nodes;
            for (var i = 0; i < starts; i++) yield return (i, k - 1, (i + k) % nodes, nodes - k - 1);
        }
    }

    private static CableEndPlan? EndAt(ClusterSpec spec, int number, int port)
    {
        var node = spec.Nodes[number];
        var ports = NodeSettings.PortsOf(spec, node);
        return port < ports.Length ? MeshPlanner.EndOf(spec, node, ports[port]) : null;
    }
}
