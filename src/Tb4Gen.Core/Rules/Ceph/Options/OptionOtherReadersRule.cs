using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>Options that several kinds of daemon read and that have to be the same for all of them.</summary>
internal sealed class OptionOtherReadersRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionOtherReaders;

    /// <summary>The daemons that read an option beside the OSDs; empty where nothing is known of others.</summary>
    public static string[] ReadersOf(string name) => name switch
    {
        // PGMap.cc, run by the manager: PG_NOT_DEEP_SCRUBBED and PG_NOT_SCRUBBED by the manager's own intervals.
        "osd_deep_scrub_interval" or "osd_scrub_max_interval" => ["osd", "mgr"],

        // OSDMonitor::check_failure and the manager's health report.
        "osd_heartbeat_grace" => ["osd", "mon", "mgr"],

        // OSD::maybe_wait_for_max_pg.
        "mon_max_pg_per_osd" => ["osd", "mon", "mgr"],
        _ => [],
    };

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Value is not { } value || value == settings.DefaultOf(setting.Name)) return null;
        List<string> missed = [];
        foreach (var daemon in ReadersOf(setting.Name))
        {
            var reached = setting.Target.Daemon == daemon || settings.Wanted(daemon, setting.Name) == value;
            if (!reached) missed.Add(NameOf(daemon));
        }

        return missed.Count == 0 || setting.Target.Daemon == "global"
            ? null
            : Diagnostic.Create(
                    Descriptor, setting.NameSpan, setting.Name, setting.Spec.Section, Words.List(missed),
                    missed is ["manager"] ? "reads" : "read")
                .WithHelp("write it under `global`");
    }

    private static string NameOf(string daemon) =>
        daemon switch { "mgr" => "manager", "mon" => "monitors", _ => "OSDs" };
}
