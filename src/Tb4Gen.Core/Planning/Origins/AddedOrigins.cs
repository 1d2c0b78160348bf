using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of what the cluster, <c>defaults</c> and the node itself add up.</summary>
internal static class AddedOrigins
{
    public static readonly OriginTable<(string Key, SysctlSpec Entry)> Rows = new()
    {
        { "key", static s => From.Written(s.Key, s.Entry.Key.Span) },
        { "value", static s => From.Written(s.Key, s.Entry.Value.Span) },
    };

    public static PlanOrigin Sysctl(NodeScope node)
    {
        var entries = NodeSettings.SysctlOf(node.Cluster.Spec, node.Spec).ToList();
        return PlanOrigin.List(
            node.Plan.Sysctl.Select(s => OfEntry(node, entries.First(e => e.Key.Value == s.Key))),
            From.Missing("", ClusterKeys.Sysctl).Value);
    }

    /// <summary>A module may be named at several places; it is loaded once.</summary>
    public static PlanOrigin Modules(NodeScope node) => ListOf(
        node, ClusterKeys.Modules, node.Cluster.Spec.Modules, static s => s.Modules, node.Plan.Modules,
        static m => m.ToString().Replace('-', '_'));

    public static PlanOrigin KernelArguments(NodeScope node) => ListOf(
        node, ClusterKeys.KernelArguments, node.Cluster.Spec.KernelArguments, static s => s.KernelArguments,
        node.Plan.KernelArguments, static a => a);

    private static PlanOrigin OfEntry(NodeScope node, SysctlSpec entry)
    {
        var place = node.Spec.Settings.Sysctl.Contains(entry) ? node.Key + "."
            : node.Cluster.Spec.Defaults.Sysctl.Contains(entry) ? "defaults." : "";
        var key = $"{place}{ClusterKeys.Sysctl.Name}.{entry.Key}";
        return Rows.At((key, entry), From.Said(key, entry.Key.Span));
    }

    private static PlanOrigin ListOf<T>(
        NodeScope node, Key key, ImmutableArray<Located<T>> cluster,
        Func<NodeSettingsSpec, ImmutableArray<Located<T>>> read, ImmutableArray<T> planned, Func<T, string> name)
    {
        List<(string Prefix, Located<T> Value)> all =
        [
            .. cluster.Select(static v => ("", v)),
            .. read(node.Cluster.Spec.Defaults).Select(static v => ("defaults", v)),
            .. read(node.Spec.Settings).Select(v => (node.Key, v)),
        ];
        return PlanOrigin.List(
            planned.Select(p => From.All(
                note: null,
                all.Where(a => name(a.Value.Value) == name(p)).Select(a => From.Key(a.Prefix, key, a.Value)))),
            From.Missing("", key).Value);
    }
}
