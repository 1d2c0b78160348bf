using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>Values that the monitors take and that cost data or the OSDs' life.</summary>
internal sealed class OptionDangerousRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionDangerous;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Value is not { } value) return null;
        if (ReasonFor(setting.Name, value, setting.Number ?? 0) is not { } reason) return null;
        return Diagnostic.Create(Descriptor, setting.ValueSpan, setting.Name, setting.Spec.Value, reason)
            .WithHelp($"remove it; the default is {setting.Option?.Default}");
    }

    private static string? ReasonFor(string name, string value, double number) => name switch
    {
        // BlueStore::MempoolThread::entry: the wait of the loop that also tunes memory and submits deferred writes.
        "bluestore_cache_trim_interval" when number > 1 =>
            "counts seconds: for so long an OSD neither trims its caches nor looks at its memory target",
        "bluestore_csum_type" when value == "none" => "stores data without checksums: a flipped bit is never found",
        "ms_crc_data" when value == "false" => "sends data without checksums: a bit flipped on the wire is stored",
        "bluestore_debug_omit_block_device_write" or "bluestore_debug_omit_kv_commit" or "objectstore_blackhole"
            when value == "true" => "confirms writes that never reach the disk",
        "bdev_inject_crash" when number > 0 => "makes OSDs crash at random and lose writes",
        _ => null,
    };
}
