using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="ManagementPlan"/>.</summary>
internal static class ManagementOrigins
{
    private const string Prefix = "management";

    public static readonly OriginTable<ClusterScope> Rows = new()
    {
        { "subnet", static c => From.Key(Prefix, ManagementKeys.Subnet, c.Spec.Management.Subnet) },
        { "gateway", static c => From.Key(Prefix, ManagementKeys.Gateway, c.Spec.Management.Gateway) },
        { "dns", static c => From.List(c.Spec.Management.Dns, Prefix, ManagementKeys.Dns) },
        { "bridge", Bridge },
        { "vlan", Vlan },
        {
            "interface",
            static c => From.All("the bridge, or its VLAN interface as ifupdown2 names it", Bridge(c), Vlan(c))
        },
    };

    public static PlanOrigin Of(ClusterScope cluster) =>
        Rows.At(cluster, From.Said(Prefix, cluster.Spec.Management.Span));

    private static PlanOrigin Bridge(ClusterScope c) =>
        From.Key(Prefix, ManagementKeys.Bridge, c.Spec.Management.Bridge);

    private static PlanOrigin Vlan(ClusterScope c) => From.Key(Prefix, ManagementKeys.Vlan, c.Spec.Management.Vlan);
}
