using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tb4Gen.Packaging.Iso;

/// <summary>Copies an image so that it can be watched and stopped.</summary>
internal static partial class ImageCopy
{
    // Large enough that the calls do not count, small enough to stay in the processor's cache where one reads and writes.
    private const int ChunkSize = 1 << 20;

    // What the kernel copies at a time: some milliseconds.
    private const int KernelChunkSize = 16 << 20;

    /// <summary>A file that nobody but its owner reads, from its first byte on.</summary>
    /// <param name="path">Absolute; must not exist.</param>
    /// <param name="size">What is going to be written: a full disk shows before that. 0 for unknown.</param>
    public static SafeFileHandle Create(string path, long size)
    {
        var handle = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.None, preallocationSize: size);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(handle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return handle;
    }

    /// <param name="source">Absolute path.</param>
    /// <param name="target">Absolute path; must not exist.</param>
    /// <param name="progress">Told the bytes that are copied.</param>
    /// <param name="stop">Asked for between two chunks.</param>
    public static void Copy(string source, string target, Action<long> progress, CancellationToken stop)
    {
        using var from = File.OpenHandle(source, options: FileOptions.SequentialScan);
        var size = RandomAccess.GetLength(from);
        using var to = Create(target, size);
        var at = CopyInKernel(from, to, size, progress, stop);
        var buffer = new byte[at < size ? ChunkSize : 0];
        while (at < size)
        {
            stop.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(from, buffer, at);
            if (read == 0) throw new IOException($"{Path.GetFileName(source)} became shorter while it was read");
            RandomAccess.Write(to, buffer.AsSpan(0, read), at);
            at += read;
            progress(at);
        }
    }

    /// <summary>As far as the kernel does it by itself, which takes a third of the time; some file systems do not.</summary>
    private static long CopyInKernel(
        SafeFileHandle from, SafeFileHandle to, long size, Action<long> progress, CancellationToken stop)
    {
        if (!OperatingSystem.IsLinux()) return 0;
        long source = 0, target = 0;
        while (source < size)
        {
            stop.ThrowIfCancellationRequested();
            if (CopyFileRange(from, ref source, to, ref target, KernelChunkSize, 0) <= 0) break;
            progress(source);
        }

        return source;
    }

    [LibraryImport("libc", EntryPoint = "copy_file_range")]
    private static partial nint CopyFileRange(
        SafeFileHandle from, ref long source, SafeFileHandle to, ref long target, nint length, uint flags);

    /// <summary>Whether a part of two files is the same.</summary>
    public static bool IsSame(string one, string other, long offset, int length)
    {
        Span<byte> first = new byte[length];
        Span<byte> second = new byte[length];
        return Fill(one, offset, first) && Fill(other, offset, second) && first.SequenceEqual(second);
    }

    private static bool Fill(string path, long offset, Span<byte> buffer)
    {
        using var file = File.OpenHandle(path);
        while (buffer.Length > 0)
        {
            var read = RandomAccess.Read(file, buffer, offset);
            if (read == 0) return false;
            buffer = buffer[read..];
            offset += read;
        }

        return true;
    }
}
