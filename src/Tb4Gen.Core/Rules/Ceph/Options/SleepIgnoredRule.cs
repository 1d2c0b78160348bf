using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>mclock weighs background work itself (doc/rados/configuration/mclock-config-ref.rst).</summary>
internal sealed class SleepIgnoredRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.SleepIgnored;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        setting.Option is not null && IsSleep(setting.Name) && settings.IsMclock
            ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name)
                .WithHelp("remove it; `osd_mclock_profile: high_client_ops` slows background work down")
            : null;

    private static bool IsSleep(string name) =>
        name == "osd_scrub_sleep"
        || name.StartsWith("osd_recovery_sleep", StringComparison.Ordinal)
        || name.StartsWith("osd_snap_trim_sleep", StringComparison.Ordinal)
        || name.StartsWith("osd_delete_sleep", StringComparison.Ordinal);
}
