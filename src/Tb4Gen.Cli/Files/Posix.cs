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

    /// <summary>A second name for the file, or for the symbolic link itself: link(2) does not follow one.</summary>
    public static bool TryLink(string existing, string path) => OperatingSystem.IsLinux() && Link(existing, path) == 0;

    /// <summary>
    /// Swaps two names in one step: renameat2(2) with RENAME_EXCHANGE, which ext4, XFS, Btrfs and tmpfs know, and NFS
    /// does not.
    /// </summary>
    public static bool TryExchange(string one, string other) =>
        OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}
