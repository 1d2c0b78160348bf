using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="ModuleOptionPlan"/>.</summary>
internal static class DriverOrigins
{
    public static readonly OriginTable<(string Prefix, DriverOptions.Row Row, Located<Token> Value)> Rows = new()
    {
        { "module", Value },
        { "name", Value },
        { "value", Value },
    };

    public static PlanOrigin ListOf(NodeScope node)
    {
        var profile = NodeSettings.HardwareOf(node.Cluster.Spec, node.Spec);
        var prefix = $"hardware.{profile?.Name}";
        return PlanOrigin.List(
            DriverOptions.Set(profile?.Driver).Select(o =>
            {
                var scope = ($"{prefix}.driver", o.Row, o.Value);
                return Rows.At(scope, Value(scope).Value);
            }),
            From.Missing(prefix, HardwareKeys.Driver).Value);
    }

    private static PlanOrigin Value((string Prefix, DriverOptions.Row Row, Located<Token> Value) option) =>
        From.Key(option.Prefix, option.Row.Key, option.Value);
}
