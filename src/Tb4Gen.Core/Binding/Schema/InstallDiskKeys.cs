using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>
/// Keys under <c>install</c> that say how the disks are divided, by the names of the installer's tables
/// <c>[disk-setup.lvm]</c>, <c>[disk-setup.zfs]</c> and <c>[disk-setup.btrfs]</c>.
/// </summary>
internal static class InstallDiskKeys
{
    private const string Computed = "as the installer computes it from the size of the disk";

    public static readonly Key<Located<ByteSize>> Hdsize = new("hdsize", ValueTypes.Size,
        "How much of each disk the system takes; the rest stays free.")
    {
        WhenMissing = "all of it",
        Example = "128GiB",
    };

    public static readonly Key<Located<ByteSize>> Swapsize = new("swapsize", ValueTypes.Size,
        "The size of the swap volume of ext4 and xfs.")
    {
        WhenMissing = Computed,
        Example = "8GiB",
    };

    public static readonly Key<Located<ByteSize>> Maxroot = new("maxroot", ValueTypes.Size,
        "The most that the root volume of ext4 and xfs gets.")
    {
        WhenMissing = Computed,
        Example = "64GiB",
    };

    public static readonly Key<Located<ByteSize>> Maxvz = new("maxvz", ValueTypes.Size,
        "The most that `local-lvm`, the storage for guests on ext4 and xfs, gets; with 0 there is none, and the root "
        + "volume takes its place. Guests on Ceph do not need it.")
    {
        WhenMissing = Computed,
        Example = "0",
    };

    public static readonly Key<Located<ByteSize>> Minfree = new("minfree", ValueTypes.Size,
        "What stays free in the volume group of ext4 and xfs, for snapshots.")
    {
        WhenMissing = Computed,
        Example = "16GiB",
    };

    public static readonly Key<Located<ByteSize>> ArcMax = new("arc-max", ValueTypes.Size,
        "The most memory that the cache of zfs takes. It is memory that OSDs want as well.")
    {
        WhenMissing = "as the installer computes it: a tenth of the memory",
        Example = "4GiB",
    };

    public static readonly Key<Located<int>> Ashift = new("ashift", new IntegerType(9, 16),
        "The sector size of zfs as a power of two: 12 for 4 KiB.")
    {
        WhenMissing = "the installer's own, which is 12",
        Example = "12",
    };

    // What both file systems have, and what one of them has besides.
    public static readonly Key<Located<Token>> Compress = new("compress",
        new WordType("on", "off", "lzjb", "lz4", "zle", "gzip", "zstd", "zlib", "lzo"),
        "The compression of a zfs or btrfs root.")
    {
        WhenMissing = "the installer's own: on for zfs, off for btrfs",
        Example = "zstd",
    };

    public static readonly Key[] All = [Hdsize, Swapsize, Maxroot, Maxvz, Minfree, ArcMax, Ashift, Compress];
}
