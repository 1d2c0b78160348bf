using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Tb4Gen.Packaging.Apt.Reading;

/// <summary>The first tar archive of a .deb: the file <c>control</c> and the maintainer scripts.</summary>
internal static class ControlMember
{
    private const int MaxLength = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of <c>control</c>.</summary>
    /// <param name="archive">A tar archive.</param>
    /// <param name="name">Of the member, which says whether gzip has packed it.</param>
    /// <exception cref="FormatException">It is damaged, or has no such text.</exception>
    public static string Read(Stream archive, string name)
    {
        var isPacked = name.EndsWith(".gz", StringComparison.Ordinal);
        using var plain = isPacked ? new GZipStream(archive, CompressionMode.Decompress, leaveOpen: true) : archive;
        try
        {
            return Find(plain);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new FormatException($"its member {name} is damaged", error);
        }
    }

    private static string Find(Stream archive)
    {
        using var reader = new TarReader(archive, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.Name is not ("./control" or "control")) continue;
            return entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: { } data }
                ? ReadText(data, entry.Length)
                : throw new FormatException("its control file is empty or no file");
        }

        throw new FormatException("it has no control file");
    }

    private static string ReadText(Stream data, long length)
    {
        if (length > MaxLength) throw new FormatException("its control file is too large");
        var content = new byte[length];
        data.ReadExactly(content);
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("its control file is not UTF-8");
        }
    }
}
