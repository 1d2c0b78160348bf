namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="PeerPlan"/>: what another node says.</summary>
internal static class PeerOrigins
{
    public static readonly OriginTable<NodeScope> Rows = new()
    {
        { "name", NodeOrigins.Name },
        { "router_id", NodeOrigins.RouterId },
        { "management_address", NodeOrigins.Management },
        {
            "hops",
            static n => From.All(
                "cables on the shortest way", NodeOrigins.Name(n), PlanOrigin.Of(CableOrigins.ListOf(n.Cluster).Value))
        },
    };

    public static PlanOrigin ListOf(NodeScope node) => PlanOrigin.List(
        node.Plan.Peers
            .Select(peer => node.Cluster.Node(peer.Name))
            .Select(static n => Rows.At(n, NodeOrigins.Name(n).Value)),
        From.All("a cluster of one node", NodeOrigins.Name(node)).Value);
}
