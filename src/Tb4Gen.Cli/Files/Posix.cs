using System.Runtime.InteropServices;

namespace Tb4Gen.Cli.Files;

/// <summary>
/// The calls of Linux that .NET does not wrap. Each answers false where the system or file system cannot do it.
/// </summary>
internal static partial class Posix
{
    // linux/fs.h and fcntl.h
    private const uint RenameExchange = 1 << 1;
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;

    // linux/stat.h
    private const uint TypeAlone = 1;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>A second name for the file, or for the symbolic link itself: link(2) does not follow one.</summary>
    public static bool TryLink(string existing, string path) => OperatingSystem.IsLinux() && Link(existing, path) == 0;

    /// <summary>
    /// Swaps two names in one step: renameat2(2) with RENAME_EXCHANGE, which ext4, XFS, Btrfs and tmpfs know, and NFS
    /// does not.
    /// </summary>
    public static bool TryExchange(string one, string other) =>
        OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0;

    /// <summary>Whether a name that is no folder and no link is no regular file either.</summary>
    public static bool IsSpecial(string path) => OperatingSystem.IsLinux()
        && StatX(CurrentFolder, path, NoFollow, TypeAlone, out var status) == 0
        && (status.Mode & TypeBits) != RegularFile;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out Status status);

    // struct statx, which is the same on every architecture, unlike struct stat.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
