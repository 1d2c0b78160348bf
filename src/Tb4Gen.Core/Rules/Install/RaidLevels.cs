using Tb4Gen.Core.Binding;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>What the installer asks of RAID levels (proxmox-installer-common, disk_checks).</summary>
internal static class RaidLevels
{
    public static bool HasLevels(InstallSpec install) => install.Filesystem.ToString() is "zfs" or "btrfs";

    /// <summary>The fewest disks of a level, and whether their number has to be even.</summary>
    public static (int Least, bool IsEven) DisksOf(string level) => level switch
    {
        "raid1" => (2, false),
        "raid10" => (4, true),
        "raidz-1" => (3, false),
        "raidz-2" => (4, false),
        "raidz-3" => (5, false),
        _ => (1, false),
    };
}
