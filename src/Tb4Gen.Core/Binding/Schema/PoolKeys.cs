using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>ceph.pools.&lt;name&gt;</c>. The bounds are pveceph's.</summary>
internal static class PoolKeys
{
    public static readonly TextType<PoolName> PoolNameType =
        new("a pool name", PoolName.TryParse, default, "^[A-Za-z][A-Za-z0-9._-]*[A-Za-z0-9]$");

    public static readonly Key<Located<int>> Size = new("size", new IntegerType(1, 7),
        "How many copies of each object are kept, each on another node.")
    {
        Default = "3",
        Example = "3",
    };

    public static readonly Key<Located<int>> MinSize = new("min-size", new IntegerType(1, 7),
        "How many copies have to be there for a write. With 1, a single further failure loses data.")
    {
        Default = "2",
        Example = "2",
    };

    public static readonly Key<Located<int>> PgNum = new("pg-num", new IntegerType(1, 32768),
        "The number of placement groups, a power of two.")
    {
        WhenMissing = "a hundred for each OSD, divided by `size`, as a power of two",
        Example = "128",
    };

    public static readonly Key<Located<Token>> Autoscale = new("autoscale", new WordType("on", "warn", "off"),
        "Whether Ceph changes the number of placement groups by itself, only says so, or does neither. With `warn` a pool that is still empty keeps the cluster from HEALTH_OK.")
    {
        Default = "off",
        Example = "off",
    };

    public static readonly Key<Located<Token>> Application = new("application", new WordType("rbd", "cephfs", "rgw"),
        "What the pool is used for.")
    {
        Default = "rbd",
        Example = "rbd",
    };

    public static readonly Key<Located<bool>> Storage = new("storage", ValueTypes.Boolean,
        "Whether Proxmox VE gets a storage of the pool's name for the disks of guests.")
    {
        Default = "true",
        Example = "true",
    };

    public static readonly Key<Located<Token>> CompressionMode = new("compression-mode",
        new WordType("none", "passive", "aggressive", "force"),
        "When BlueStore compresses what is written to the pool.")
    {
        WhenMissing = "the pool has no such property",
        Example = "aggressive",
    };

    public static readonly Key<Located<Token>> CompressionAlgorithm = new("compression-algorithm",
        new WordType("lz4", "snappy", "zlib", "zstd"),
        "How BlueStore compresses.")
    {
        WhenMissing = "the pool has no such property",
        Example = "lz4",
    };

    public static readonly ObjectType<PoolSpec> Type = new(
        [Size, MinSize, PgNum, Autoscale, Application, Storage, CompressionMode, CompressionAlgorithm],
        static bound => new()
        {
            Name = bound.Name(PoolNameType),
            Size = bound.Get(Size),
            MinSize = bound.Get(MinSize),
            PgNum = bound.Find(PgNum),
            Autoscale = bound.Get(Autoscale),
            Application = bound.Get(Application),
            Storage = bound.Get(Storage),
            CompressionMode = bound.Find(CompressionMode),
            CompressionAlgorithm = bound.Find(CompressionAlgorithm),
        });
}
