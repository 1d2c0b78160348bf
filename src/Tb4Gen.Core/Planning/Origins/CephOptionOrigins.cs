using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="CephSectionPlan"/> and <see cref="CephOptionPlan"/>.</summary>
internal static class CephOptionOrigins
{
    public static readonly OriginTable<(CephScope Ceph, CephSectionPlan Section)> SectionRows = new()
    {
        { "name", static s => PlanOrigin.Of(Options(s.Ceph, s.Section).Value) },
        { "options", static s => Options(s.Ceph, s.Section) },
    };

    public static readonly OriginTable<(CephScope Ceph, CephOptionPlan Option, CephOptionSpec? Spec)> Rows = new()
    {
        { "name", static o => o.Spec is { } s ? From.Written(KeyOf(s), s.Name.Span) : Profile(o.Ceph) },
        {
            "value",
            static o => o.Spec is not { } s ? Profile(o.Ceph)
                : o.Option.Value == s.Value.Value ? From.Written(KeyOf(s), s.Value.Span)
                : From.All("as the monitors store it", From.Written(KeyOf(s), s.Value.Span))
        },
        { "reason", static o => o.Spec is { } s ? From.Written(KeyOf(s), s.Name.Span) : Profile(o.Ceph) },
    };

    public static PlanOrigin ListOf(CephScope ceph) => PlanOrigin.List(
        ceph.Plan.Sections.Select(s => SectionRows.At((ceph, s), Options(ceph, s).Value)),
        From.Missing("ceph", CephKeys.Options).Value);

    private static PlanOrigin Options(CephScope ceph, CephSectionPlan section) => PlanOrigin.List(
        section.Options.Select(o => Of(ceph, section, o)),
        From.Missing("ceph", CephKeys.Options).Value);

    private static PlanOrigin Of(CephScope ceph, CephSectionPlan section, CephOptionPlan option)
    {
        // A section may stand in the file twice, in two spellings; the later wins.
        var spec = option.Reason is not null ? null : ceph.Spec.Options.LastOrDefault(
            o => o.Name.Value == option.Name && CephTarget.Canonical(o.Section.Value) == section.Name);
        return Rows.At(
            (ceph, option, spec), spec is null ? Profile(ceph).Value : From.Said(KeyOf(spec), spec.Name.Span));
    }

    private static string KeyOf(CephOptionSpec option) => $"ceph.options.{option.Section}.{option.Name}";

    private static PlanOrigin Profile(CephScope ceph) => From.All(
        $"an option of the profile `{ceph.Spec.Profile}`", From.Key("ceph", CephKeys.Profile, ceph.Spec.Profile));
}
