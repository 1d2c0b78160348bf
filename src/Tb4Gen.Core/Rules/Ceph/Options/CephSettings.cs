using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The options of a cluster as rules ask about them: those of the file, and what holds in the end.</summary>
internal sealed class CephSettings
{
    private CephSettings(ClusterPlan cluster, CephPlan plan, CephCatalog catalog, ImmutableArray<CephSetting> all)
    {
        Cluster = cluster;
        Plan = plan;
        Catalog = catalog;
        All = all;
    }

    public ClusterPlan Cluster { get; }

    public CephPlan Plan { get; }

    public CephCatalog Catalog { get; }

    /// <summary>The options of the file, in its order.</summary>
    public ImmutableArray<CephSetting> All { get; }

    /// <summary>mclock is the default of every release here; it takes recovery into its own hands.</summary>
    public bool IsMclock => ValueOf("osd", "osd_op_queue") == "mclock_scheduler";

    public static CephSettings? Of(RuleContext context)
    {
        if (context.Spec.Ceph is not { } spec || context.Plan.Ceph is not { } plan) return null;
        var catalog = CephCatalog.Of(plan.Release);
        return new CephSettings(context.Plan, plan, catalog, [.. spec.Options.Select(o => Resolve(o, catalog))]);
    }

    /// <summary>
    /// What the plan sets for all daemons of a kind, by itself or under global; null where it sets nothing.
    /// </summary>
    public string? Wanted(string daemon, string name) => InSection(daemon, name) ?? InSection("global", name);

    /// <summary>What holds for all daemons of a kind.</summary>
    public string ValueOf(string daemon, string name) => Wanted(daemon, name) ?? DefaultOf(name);

    /// <summary>What holds for all daemons of a kind, as a number; 0 for what is none.</summary>
    public double NumberOf(string daemon, string name) =>
        Catalog.Find(name) is { } option ? CephValue.NumberOf(option, ValueOf(daemon, name)) ?? 0 : 0;

    /// <summary>What the plan sets in one section, which may have a mask.</summary>
    public string? InSection(string section, string name)
    {
        foreach (var plan in Plan.Sections)
        {
            if (plan.Name.ToString() != section) continue;
            foreach (var option in plan.Options)
            {
                if (option.Name.ToString() == name) return option.Value;
            }
        }

        return null;
    }

    /// <summary>The first place in the file that sets one of these options.</summary>
    public CephSetting? First(params ReadOnlySpan<string> names)
    {
        foreach (var setting in All)
        {
            if (names.Contains(setting.Name)) return setting;
        }

        return null;
    }

    /// <summary>The default in the form of a dump.</summary>
    public string DefaultOf(string name) =>
        Catalog.Find(name) is { } option && CephValue.TryCanonicalise(option, option.Default, out var value, out _)
            ? value
            : "";

    private static CephSetting Resolve(CephOptionSpec spec, CephCatalog catalog)
    {
        var target = CephTarget.Of(spec.Section.Value);
        if (catalog.Find(spec.Name.Value) is not { } option) return new CephSetting(spec, target, null, null, "");
        CephValue.TryCanonicalise(option, spec.Value.Value, out var value, out var reason);
        return new CephSetting(spec, target, option, value, reason);
    }
}
