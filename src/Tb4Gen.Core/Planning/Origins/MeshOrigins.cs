using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="MeshPlan"/>.</summary>
internal static class MeshOrigins
{
    private const string Prefix = "mesh";

    public static readonly OriginTable<ClusterScope> Rows = new()
    {
        { "fabric", Fabric },
        { "protocol", static c => From.Key(Prefix, MeshKeys.Protocol, c.Spec.Mesh.Protocol) },
        { "subnet", Subnet },
        {
            "dummy_interface",
            static c => From.All("`dummy_` and the fabric's id, as Proxmox VE names it", Fabric(c))
        },
        { "mtu", Mtu },
        { "ping_payload", static c => From.All("the MTU less 20 bytes of IPv4 and 8 of ICMP header", Mtu(c)) },
        { "hello_interval", HelloInterval },
        { "hello_multiplier", HelloMultiplier },
        { "csnp_interval", static c => From.Key(Prefix, MeshKeys.CsnpInterval, c.Spec.Mesh.CsnpInterval) },
        { "lsp_gen_interval", static c => From.Key(Prefix, MeshKeys.LspGenInterval, c.Spec.Mesh.LspGenInterval) },
        { "online_nodes", static c => From.Key(Prefix, MeshKeys.OnlineNodes, c.Spec.Mesh.OnlineNodes) },
        { "online_timeout", static c => From.Key(Prefix, MeshKeys.OnlineTimeout, c.Spec.Mesh.OnlineTimeout) },
        {
            "hold_seconds",
            static c => From.All("hello-interval x hello-multiplier", HelloInterval(c), HelloMultiplier(c))
        },
        { "cables", static c => CableOrigins.ListOf(c) },
        { "spare_cable", static c => CableOrigins.Spare(c) },
    };

    public static PlanOrigin Of(ClusterScope cluster) => Rows.At(cluster, From.Said(Prefix, cluster.Spec.Mesh.Span));

    public static PlanOrigin Mtu(ClusterScope c) => From.Key(Prefix, MeshKeys.Mtu, c.Spec.Mesh.Mtu);

    public static PlanOrigin Subnet(ClusterScope c) => From.Key(Prefix, MeshKeys.Subnet, c.Spec.Mesh.Subnet);

    private static PlanOrigin Fabric(ClusterScope c) => From.Key(Prefix, MeshKeys.Fabric, c.Spec.Mesh.Fabric);

    private static PlanOrigin HelloInterval(ClusterScope c) =>
        From.Key(Prefix, MeshKeys.HelloInterval, c.Spec.Mesh.HelloInterval);

    private static PlanOrigin HelloMultiplier(ClusterScope c) =>
        From.Key(Prefix, MeshKeys.HelloMultiplier, c.Spec.Mesh.HelloMultiplier);
}
