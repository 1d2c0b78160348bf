using System.Globalization;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>
/// The well-known kernel parameters that take numbers (Documentation/admin-guide/sysctl, networking/ip-sysctl).
/// </summary>
internal static class SysctlNumbers
{
    private static readonly Number[] Known =
    [
        // kernel/sysctl.c: MAX_SWAPPINESS is 200 since 5.8.
        new("vm/swappiness", 0, 200), new("vm/min_free_kbytes", 0, int.MaxValue),
        new("vm/dirty_ratio", 0, 100), new("vm/dirty_background_ratio", 0, 100),
        new("vm/dirty_expire_centisecs", 0, int.MaxValue), new("vm/dirty_writeback_centisecs", 0, int.MaxValue),
        new("vm/vfs_cache_pressure", 0, int.MaxValue), new("vm/overcommit_memory", 0, 2),
        new("vm/watermark_scale_factor", 1, 3000), new("vm/zone_reclaim_mode", 0, int.MaxValue),
        new("vm/max_map_count", 0, int.MaxValue),
        new("net/core/rmem_max", 1, int.MaxValue), new("net/core/wmem_max", 1, int.MaxValue),
        new("net/core/rmem_default", 1, int.MaxValue), new("net/core/wmem_default", 1, int.MaxValue),
        new("net/core/netdev_max_backlog", 0, int.MaxValue), new("net/core/netdev_budget", 0, int.MaxValue),
        new("net/core/somaxconn", 0, int.MaxValue), new("net/core/optmem_max", 0, int.MaxValue),
        new("net/ipv4/ip_forward", int.MinValue, int.MaxValue), new("net/ipv4/tcp_rmem", 1, int.MaxValue, Count: 3),
        new("net/ipv4/tcp_wmem", 1, int.MaxValue, Count: 3), new("net/ipv4/tcp_mtu_probing", 0, 255),
        new("net/ipv4/tcp_timestamps", 0, 255), new("net/ipv4/tcp_sack", 0, 255),
        new("net/ipv4/tcp_max_syn_backlog", 0, int.MaxValue), new("net/ipv4/tcp_fin_timeout", 0, int.MaxValue),
        new("fs/aio-max-nr", 0, long.MaxValue), new("fs/file-max", 0, long.MaxValue),
        new("fs/inotify/max_user_watches", 0, int.MaxValue), new("fs/inotify/max_user_instances", 0, int.MaxValue),
        new("kernel/pid_max", 301, 4194304), new("kernel/numa_balancing", 0, 4),
        new("kernel/panic", int.MinValue, int.MaxValue),
    ];

    /// <summary>What a parameter takes, or null where it is not in the table.</summary>
    public static Number? Find(string path)
    {
        foreach (var number in Known)
        {
            if (number.Path == path) return number;
        }

        return null;
    }

    /// <summary>One parameter: how many numbers it takes and between what bounds.</summary>
    internal sealed record Number(string Path, long Least, long Most, int Count = 1)
    {
        public string Description =>
            $"{(Count == 1 ? "a number" : $"{Count} numbers")} from {Least} to {Most}";

        public string Example =>
            Path == "net/ipv4/tcp_rmem" ? "4096 131072 67108864"
            : Path == "net/ipv4/tcp_wmem" ? "4096 65536 67108864"
            : Math.Clamp(Most > 1_000_000 ? 1048576 : 1, Least, Most).ToString(CultureInfo.InvariantCulture);

        public bool Takes(string text)
        {
            var words = text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            return words.Length == Count && Array.TrueForAll(words, IsInRange);
        }

        private bool IsInRange(string word) =>
            long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= Least && value <= Most;
    }
}
