using System.Runtime.InteropServices;

namespace Tb4Gen.AnswerServer.State;

/// <summary>
/// Puts the names of a folder on the disk. Without it a file that was renamed can have its old content again after a power
/// cut (fsync(2)), and .NET opens no folders.
/// </summary>
internal static partial class FolderSync
{
    // fcntl.h of Linux: O_RDONLY | O_CLOEXEC.
    private const int ReadOnly = 0x80000;

    /// <summary>Does what the system can; some file systems sync no folders.</summary>
    public static void Run(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        var folder = Open(path, ReadOnly);
        if (folder < 0) return;
        _ = Sync(folder);
        _ = Close(folder);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
