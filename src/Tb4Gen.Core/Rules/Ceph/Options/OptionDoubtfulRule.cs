using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>Values that may help, and as likely do not.</summary>
internal sealed class OptionDoubtfulRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionDoubtful;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Value is null || setting.Value == settings.DefaultOf(setting.Name)) return null;
        return ReasonFor(setting.Name) is { } reason
            ? Diagnostic.Create(Descriptor, setting.ValueSpan, setting.Name, setting.Spec.Value, reason)
                .WithHelp("measure with and without it, and keep it if it pays")
            : null;
    }

    private static string? ReasonFor(string name) => name switch
    {
        "osd_memory_cache_min" =>
            "leaves an OSD less room to stay within its memory target under load",
        "bluestore_throttle_bytes" or "bluestore_throttle_deferred_bytes" =>
            "moves waiting requests out of the scheduler, where it cannot weigh them any more",
        _ => null,
    };
}
