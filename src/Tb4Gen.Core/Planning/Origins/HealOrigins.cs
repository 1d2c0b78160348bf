using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="HealPlan"/>.</summary>
internal static class HealOrigins
{
    private const string Prefix = "heal";

    public static readonly OriginTable<ClusterScope> Rows = new()
    {
        { "enabled", static c => From.Key(Prefix, HealKeys.Enabled, c.Spec.Heal.Enabled) },
        { "interval", static c => From.Key(Prefix, HealKeys.Interval, c.Spec.Heal.Interval) },
    };

    public static PlanOrigin Of(ClusterScope cluster) => Rows.At(cluster, From.Missing("", ClusterKeys.Heal).Value);
}
