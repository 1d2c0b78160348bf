using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// Under mclock an OSD undoes four options in the monitors' database (OSD::maybe_override_options_for_qos): measured 16
/// to 19 ms after they were stored.
/// </summary>
internal sealed class OptionRevertedRule : OptionRule
{
    private const string Override = "osd_mclock_override_recovery_settings";

    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionReverted;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Name is not ("osd_max_backfills" or "osd_recovery_max_active" or "osd_recovery_max_active_hdd"
            or "osd_recovery_max_active_ssd"))
        {
            return null;
        }

        return settings.IsMclock && settings.ValueOf("osd", Override) != "true"
            ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name)
                .WithHelp($"choose an `osd_mclock_profile`, or set `{Override}: true` under `osd` as well")
            : null;
    }
}
