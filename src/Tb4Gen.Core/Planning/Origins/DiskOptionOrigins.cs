using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="DiskOptionPlan"/>.</summary>
internal static class DiskOptionOrigins
{
    public static readonly OriginTable<(DiskOptions.Row Row, Located<Token> Value)> Rows = new()
    {
        { "name", Value },
        { "value", Value },
        { "is_word", Value },
    };

    public static PlanOrigin ListOf(InstallSpec install) => PlanOrigin.List(
        DiskOptions.Set(install).Select(static o => Rows.At(o, Value(o).Value)),
        From.Missing("install", InstallDiskKeys.Hdsize).Value);

    private static PlanOrigin Value((DiskOptions.Row Row, Located<Token> Value) option) =>
        From.Key("install", option.Row.Key, option.Value);
}
