using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="CablePlan"/> and <see cref="CableEndPlan"/>.</summary>
internal static class CableOrigins
{
    private const string CablesKey = "mesh.cables";

    public static readonly OriginTable<(ClusterScope Cluster, CablePlan Cable)> Rows = new()
    {
        { "a", static c => OfEnd(c.Cluster, c.Cable.A) },
        { "b", static c => OfEnd(c.Cluster, c.Cable.B) },
    };

    public static readonly OriginTable<CableEndScope> EndRows = new()
    {
        { "node", static e => PlanOrigin.Of(e.Origin) },
        { "port", static e => PlanOrigin.Of(e.Origin) },
        { "router_id", static e => NodeOrigins.RouterId(e.Cluster.Node(e.End.Node)) },
    };

    public static PlanOrigin ListOf(ClusterScope cluster) => PlanOrigin.List(
        cluster.Plan.Mesh.Cables.Select(cable => Of(cluster, cable)),
        From.Missing("mesh", MeshKeys.Cables).Value);

    public static PlanOrigin Spare(ClusterScope cluster) => cluster.Plan.Mesh.SpareCable is { } cable
        ? Of(cluster, cable)
        : From.All("no cable can be pulled without cutting the mesh", ListOf(cluster));

    /// <summary>The end of a cable that a port leads to.</summary>
    public static PlanOrigin OfEnd(ClusterScope cluster, CableEndPlan end)
    {
        var origin = OriginOf(cluster, end);
        return EndRows.At(new(cluster, end, origin), origin);
    }

    /// <summary>That a port has no cable.</summary>
    public static PlanOrigin None(ClusterScope cluster) =>
        From.All("no cable ends at this port", PlanOrigin.Of(ListOf(cluster).Value));

    private static PlanOrigin Of(ClusterScope cluster, CablePlan cable) => Rows.At(
        (cluster, cable),
        From.All(null, OfEnd(cluster, cable.A), OfEnd(cluster, cable.B)).Value);

    private static ValueOrigin OriginOf(ClusterScope cluster, CableEndPlan end)
    {
        var ends = cluster.Spec.Mesh.Cables.SelectMany(static c => new[] { c.A, c.B });
        var written = ends.FirstOrDefault(e => e.Node == end.Node.ToString() && e.Port == end.Port.ToString());
        return written is not null ? From.Said(CablesKey, written.Span) : Derived(cluster, end);
    }

    private static ValueOrigin Derived(ClusterScope cluster, CableEndPlan end)
    {
        var node = cluster.Node(end.Node);
        return From.All(
            "cabled by the order of the nodes and of their ports",
            From.Key("mesh", MeshKeys.Topology, cluster.Spec.Mesh.Topology),
            From.Written(node.Key, node.Spec.Name.Span)).Value;
    }
}
