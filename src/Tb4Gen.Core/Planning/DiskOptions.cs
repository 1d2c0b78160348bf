using System.Globalization;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning;

/// <summary>
/// The keys that say how the installer divides the disks, and for which file systems it knows each
/// (proxmox-installer-types, FilesystemOptions).
/// </summary>
internal static class DiskOptions
{
    private static readonly string[] Lvm = ["ext4", "xfs"];
    private static readonly string[] Zfs = ["zfs"];

    /// <summary>In the order of the keys' documentation.</summary>
    public static readonly Row[] Rows =
    [
        new(InstallDiskKeys.Hdsize, ["ext4", "xfs", "zfs", "btrfs"], static i => Gibibytes(i.Hdsize)),
        new(InstallDiskKeys.Swapsize, Lvm, static i => Gibibytes(i.Swapsize)),
        new(InstallDiskKeys.Maxroot, Lvm, static i => Gibibytes(i.Maxroot)),
        new(InstallDiskKeys.Maxvz, Lvm, static i => Gibibytes(i.Maxvz)),
        new(InstallDiskKeys.Minfree, Lvm, static i => Gibibytes(i.Minfree)),
        new(InstallDiskKeys.ArcMax, Zfs, static i => Mebibytes(i.ArcMax)),
        new(InstallDiskKeys.Ashift, Zfs, static i => Number(i.Ashift)),
        new(InstallDiskKeys.Compress, ["zfs", "btrfs"], static i => i.Compress) { IsWord = true },
    ];

    /// <summary>The rows that the file sets, with what it sets them to.</summary>
    public static IEnumerable<(Row Row, Located<Token> Value)> Set(InstallSpec install)
    {
        foreach (var row in Rows)
        {
            if (row.Read(install) is { } value) yield return (row, value);
        }
    }

    /// <summary>The installer's table for a file system.</summary>
    public static Token TableOf(Token filesystem) =>
        filesystem.ToString() is "zfs" or "btrfs" ? filesystem : new("lvm");

    // The installer reads fractions as well; what is below a MiB makes no difference to a partition.
    private static Located<Token>? Gibibytes(Located<ByteSize>? size)
    {
        if (size is not { } given) return null;
        var text = (given.Value.Mebibytes / 1024m).ToString("0.##########", CultureInfo.InvariantCulture);
        return new(new Token(text), given.Span);
    }

    private static Located<Token>? Mebibytes(Located<ByteSize>? size) => size is { } given
        ? new(new Token(given.Value.Mebibytes.ToString(CultureInfo.InvariantCulture)), given.Span)
        : null;

    private static Located<Token>? Number(Located<int>? number) => number is { } given
        ? new(new Token(given.Value.ToString(CultureInfo.InvariantCulture)), given.Span)
        : null;

    /// <summary>A key, the file systems that it is for, and its value as the installer takes it.</summary>
    internal sealed record Row(Key Key, string[] Filesystems, Func<InstallSpec, Located<Token>?> Read)
    {
        public bool IsWord { get; init; }
    }
}
