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
    /// <param name="archive">A tar archive, as it is or by gzip.</param>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="FormatException">It has no such text.</exception>
    public static string Read(byte[] archive)
    {
        var bytes = new MemoryStream(archive);
        using Stream plain = archive is [0x1f, 0x8b, ..] ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
        using var reader = new TarReader(plain);
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
