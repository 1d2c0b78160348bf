using System.Formats.Tar;

namespace Tb4Gen.Packaging.Deb;

/// <summary>
/// The two tar archives of a package, byte for byte as dpkg-deb writes them for the same tree: GNU format (dpkg
/// unpacks no PAX, though it lists it), owner root, every folder named before what is in it, links behind all else.
/// </summary>
internal static class DebTar
{
    // tar's default blocking factor of 20; dpkg-deb pads to it as well.
    private const int Record = 20 * 512;
    private const UnixFileMode FolderMode = (UnixFileMode)0b111_101_101;
    private const UnixFileMode LinkMode = (UnixFileMode)0b111_111_111;

    /// <param name="files">In any order.</param>
    /// <param name="time">Of every entry.</param>
    public static byte[] Write(IEnumerable<PackedFile> files, DateTimeOffset time) =>
        WriteEntries(DebOrder.Of(files).ToList(), time);

    /// <param name="entries">As <see cref="DebOrder"/> has them.</param>
    /// <param name="time">Of every entry.</param>
    public static byte[] WriteEntries(IReadOnlyList<DebEntry> entries, DateTimeOffset time)
    {
        using var buffer = new MemoryStream();
        using (var tar = new TarWriter(buffer, TarEntryFormat.Gnu, leaveOpen: true))
        {
            foreach (var entry in entries) tar.WriteEntry(EntryOf(entry, time));
        }

        buffer.SetLength((buffer.Length + Record - 1) / Record * Record);
        return buffer.ToArray();
    }

    private static GnuTarEntry EntryOf(DebEntry entry, DateTimeOffset time)
    {
        var type = entry.File switch
        {
            null => TarEntryType.Directory,
            { LinkTarget: not null } => TarEntryType.SymbolicLink,
            _ => TarEntryType.RegularFile,
        };
        var result = new GnuTarEntry(type, entry.Name)
        {
            Uid = 0,
            Gid = 0,
            UserName = "root",
            GroupName = "root",
            ModificationTime = time,
        };
        switch (entry.File)
        {
            case null:
                result.Mode = FolderMode;
                break;
            case { LinkTarget: { } target }:
                result.Mode = LinkMode;
                result.LinkName = target;
                break;
            case { } file:
                result.Mode = (UnixFileMode)file.Mode;
                result.DataStream = new MemoryStream(file.Content.ToArray(), writable: false);
                break;
        }

        return result;
    }
}
