using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// An option that changes nothing hides those that do, and pins a default that a later release may better.
/// </summary>
internal sealed class OptionIsDefaultRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionIsDefault;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        // What nobody asked a monitor of the release for is not held against the user.
        if (setting is not { Option: { IsUncertain: false } option, Value: { } value }) return null;
        if (IsSetOtherwise(setting, value, settings)) return null;
        var source = SourceOf(setting.Name, settings, value);
        if (source is null && value != settings.DefaultOf(option.Name)) return null;
        var why = source is null ? "" : $" on an SSD, by `{source}`";
        return Diagnostic.Create(
                Descriptor, setting.NameSpan, setting.Name, setting.Spec.Value, settings.Plan.Release, why)
            .WithHelp("remove it");
    }

    /// <summary>
    /// An OSD reads 0 in these as: take the value for the kind of disk (OSD::get_num_op_shards, OSD.cc).
    /// </summary>
    private static string? SourceOf(string name, CephSettings settings, string value)
    {
        var source = name switch
        {
            "osd_op_num_shards" or "osd_op_num_threads_per_shard" => $"{name}_ssd",
            _ => null,
        };
        return source is not null && value == settings.ValueOf("osd", source) ? source : null;
    }

    /// <summary>Whether the default is said on purpose, to undo what holds for a wider or narrower section.</summary>
    private static bool IsSetOtherwise(CephSetting setting, string value, CephSettings settings) =>
        settings.Plan.Sections.Any(s => s.Options.Any(o => o.Name == setting.Spec.Name.Value && o.Value != value));
}
