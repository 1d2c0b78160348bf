using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The monitors keep the option, and nobody acts on it.</summary>
internal sealed class OptionWithoutEffectRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionWithoutEffect;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Value is not { } value) return null;
        if (ReasonFor(setting.Name, value, settings) is not var (reason, help)) return null;
        return Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name, reason).WithHelp(help);
    }

    private static (string Reason, string Help)? ReasonFor(string name, string value, CephSettings settings) =>
        name switch
        {
            // BlueStore::MempoolThread::_adjust_cache_settings: the tuned size takes the place of these.
            "bluestore_cache_size" or "bluestore_cache_size_ssd" or "bluestore_cache_size_hdd"
                when settings.ValueOf("osd", "bluestore_cache_autotune") == "true" =>
                ("caches are sized from `osd_memory_target` while `bluestore_cache_autotune` is on",
                    "set `osd_memory_target` instead"),

            // PeeringState::get_recovery_op_priority reads it only with another queue.
            "osd_recovery_op_priority" when settings.IsMclock =>
                ("the mclock scheduler does not read it", "choose an `osd_mclock_profile` instead"),

            "ms_cluster_mode" or "ms_service_mode" or "ms_client_mode" when value == "crc" =>
                ("of the default `crc secure`, crc is chosen already", "remove it"),

            // PVE/API2/Ceph.pm writes these; a file beats the database (src/common/config.h).
            "osd_pool_default_size" or "osd_pool_default_min_size" or "mon_allow_pool_delete" or "auth_cluster_required"
                or "auth_service_required" or "auth_client_required" or "ms_bind_ipv4" or "ms_bind_ipv6" =>
                ("`pveceph init` writes it into ceph.conf, which beats the database",
                    "remove it, or change it in /etc/pve/ceph.conf"),

            "osd_memory_target_autotune" =>
                ("only cephadm reads it, which Proxmox VE does not use", "set `osd_memory_target` instead"),
            _ => null,
        };
}
