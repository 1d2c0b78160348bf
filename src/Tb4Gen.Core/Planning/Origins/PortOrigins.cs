using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="PortPlan"/>.</summary>
internal static class PortOrigins
{
    public static readonly OriginTable<PortScope> Rows = new()
    {
        { "name", static p => From.Written(p.Key, p.Spec.Name.Span) },
        { "path", static p => From.Key(p.Key, PortKeys.Path, p.Spec.Path) },
        { "adapter", Adapter },
        { "route", static p => From.All("the lane adapter in hexadecimal, as sysfs has it", Adapter(p)) },
        { "mtu", static p => MeshOrigins.Mtu(p.Node.Cluster) },
        {
            "peer",
            static p => p.Plan.Peer is { } peer
                ? CableOrigins.OfEnd(p.Node.Cluster, peer)
                : CableOrigins.None(p.Node.Cluster)
        },
    };

    public static PlanOrigin Of(NodeScope node, PortPlan plan)
    {
        var spec = NodeSettings.PortsOf(node.Cluster.Spec, node.Spec).First(p => p.Name.Value == plan.Name);
        var scope = new PortScope(node, spec, plan);
        return Rows.At(scope, From.Said(scope.Key, spec.Name.Span));
    }

    public static PlanOrigin Adapter(PortScope port) => From.Key(port.Key, PortKeys.Adapter, port.Spec.Adapter);
}
