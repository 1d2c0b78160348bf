using System.Buffers.Binary;
using System.IO.Hashing;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>
/// Gzip (RFC 1952) without a time and a name, whose bytes follow from the content alone: the Release file names its
/// hash, and the runtime's own compressor may give others with its next version.
/// </summary>
internal static class Gzip
{
    // Magic, deflate, no flags, no time, no hint, unknown operating system.
    private static ReadOnlySpan<byte> Header => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var bits = new BitWriter(Header);
        Deflate.Write(content, bits);
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)content.Length);
        return bits.Finish(trailer);
    }
}
