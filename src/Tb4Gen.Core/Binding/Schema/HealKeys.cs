using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>heal</c>.</summary>
internal static class HealKeys
{
    public static readonly Key<Located<bool>> Enabled = new("enabled", ValueTypes.Boolean,
        "Whether the ports are looked after while the node runs. Without it they are still brought up whenever they "
        + "appear; what goes wrong later stays so.")
    {
        Default = "true",
        Example = "false",
    };

    public static readonly Key<Located<int>> Interval = new("interval", new DurationType(10, 3600),
        "The time from one look at the ports to the next. It costs nothing worth mentioning, and FRR has found another "
        + "way long before; half a minute is well below the ten after which Ceph moves the data of a node that is lost.")
    {
        Default = "30s",
        Example = "1m",
    };

    public static readonly ObjectType<HealSpec> Type = new(
        [Enabled, Interval],
        static bound => new() { Enabled = bound.Get(Enabled), Interval = bound.Get(Interval) });
}
