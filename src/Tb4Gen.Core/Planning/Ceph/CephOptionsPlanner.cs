using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>Merges a profile and the user's options into the wanted state of the monitors' database.</summary>
internal static class CephOptionsPlanner
{
    public static ImmutableArray<CephSectionPlan> Plan(CephSpec spec, CephCatalog catalog)
    {
        var sections = new Dictionary<CephSection, Dictionary<CephOptionName, CephOptionPlan>>();
        foreach (var option in CephProfile.Of(spec.Profile.Value))
        {
            if (!CephOptionName.TryParse(option.Name, out var name, out _) || IsSet(spec, name)) continue;
            if (!CephSection.TryParse(option.Section, out var section, out _) || catalog.Find(name) is null) continue;
            Add(sections, section, new CephOptionPlan(name, option.Value) { Reason = option.Reason });
        }

        foreach (var option in spec.Options)
        {
            if (ValueOf(option, catalog) is not { } value) continue;
            Add(sections, CephTarget.Canonical(option.Section.Value), new CephOptionPlan(option.Name.Value, value));
        }

        return
        [
            .. sections.Select(static s => new CephSectionPlan(s.Key, Sorted(s.Value.Values)))
                .OrderBy(static s => s.Name.ToString() == "global" ? 0 : 1)
                .ThenBy(static s => s.Name.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The canonical form; null where there is none, which a rule reports.</summary>
    private static string? ValueOf(CephOptionSpec option, CephCatalog catalog)
    {
        // A manager module's options are known to a running manager alone; it stores them as they come.
        if (option.Name.Value.IsModuleOption) return option.Value.Value;
        return catalog.Find(option.Name.Value) is { } known
            && CephValue.TryCanonicalise(known, option.Value.Value, out var value, out _)
            ? value
            : null;
    }

    /// <summary>
    /// Whether the profile has to stand aside: its value under osd would beat the user's under global. A value for one
    /// daemon or host wins by itself and leaves the rest to the profile.
    /// </summary>
    private static bool IsSet(CephSpec spec, CephOptionName name) =>
        spec.Options.Any(o => o.Name.Value == name && CephTarget.Of(o.Section.Value).IsPlain);

    private static void Add(
        Dictionary<CephSection, Dictionary<CephOptionName, CephOptionPlan>> sections,
        CephSection section,
        CephOptionPlan option)
    {
        if (!sections.TryGetValue(section, out var options)) sections[section] = options = [];
        options[option.Name] = option;
    }

    private static ImmutableArray<CephOptionPlan> Sorted(IEnumerable<CephOptionPlan> options) =>
        [.. options.OrderBy(static o => o.Name.ToString(), StringComparer.Ordinal)];
}
