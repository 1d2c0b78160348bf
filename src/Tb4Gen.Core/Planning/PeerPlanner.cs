using System.Collections.Immutable;
using Tb4Gen.Core.Binding;

namespace Tb4Gen.Core.Planning;

/// <summary>Derives, for each node, the others and how many cables lie between.</summary>
internal static class PeerPlanner
{
    public static ImmutableArray<ImmutableArray<PeerPlan>> Plan(ClusterSpec spec, ImmutableArray<CablePlan> cables)
    {
        var graph = MeshGraph.Of(spec, cables);
        var hops = new int[spec.Nodes.Length];
        var all = ImmutableArray.CreateBuilder<ImmutableArray<PeerPlan>>(spec.Nodes.Length);
        for (var from = 0; from < spec.Nodes.Length; from++)
        {
            graph.MeasureHops(from, hops);
            all.Add(PeersOf(spec, from, hops));
        }

        return all.MoveToImmutable();
    }

    private static ImmutableArray<PeerPlan> PeersOf(ClusterSpec spec, int from, int[] hops)
    {
        var peers = ImmutableArray.CreateBuilder<PeerPlan>(spec.Nodes.Length - 1);
        for (var to = 0; to < spec.Nodes.Length; to++)
        {
            if (to == from) continue;
            var node = spec.Nodes[to];
            peers.Add(new PeerPlan
            {
                Name = node.Name.Value,
                RouterId = MeshAddress.Of(spec, node) ?? spec.Mesh.Subnet.Value.First,
                ManagementAddress = node.Management.Value,
                Hops = hops[to] < 0 ? null : hops[to],
            });
        }

        return peers.MoveToImmutable();
    }
}
