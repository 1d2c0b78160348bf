using System.Buffers.Binary;
using System.IO.Hashing;

namespace Tb4Gen.Packaging.Deb;

/// <summary>
/// Gzip (RFC 1952) whose deflate blocks are stored as they are. What a compressor makes of its input changes with its
/// version, and .NET's is that of the runtime; stored blocks are the same bytes everywhere. dpkg and apt read them as
/// any other.
/// </summary>
internal static class StoredGzip
{
    private const int MaxBlock = 65535;
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;

    /// <summary>One gzip member without time and name.</summary>
    /// <param name="content">What it holds.</param>
    /// <param name="claimsBest">
    /// Sets the mark that <c>gzip -9</c> leaves; Policy 12.7 wants changelogs compressed so, and lintian looks for it.
    /// </param>
    public static byte[] Pack(ReadOnlySpan<byte> content, bool claimsBest = false)
    {
        var blocks = Math.Max(1, (content.Length + MaxBlock - 1) / MaxBlock);
        var result = new byte[HeaderLength + (blocks * 5) + content.Length + TrailerLength];
        // Magic, method deflate, no flags, no time; then the mark, and 255 for an unknown operating system.
        ReadOnlySpan<byte> header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, (byte)(claimsBest ? 2 : 0), 255];
        header.CopyTo(result);
        var rest = WriteBlocks(content, result.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(rest, Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(rest[4..], (uint)content.Length);
        return result;
    }

    private static Span<byte> WriteBlocks(ReadOnlySpan<byte> content, Span<byte> target)
    {
        do
        {
            var block = content[..Math.Min(content.Length, MaxBlock)];
            content = content[block.Length..];
            // BFINAL in the lowest bit, BTYPE 00 in the next two.
            target[0] = (byte)(content.IsEmpty ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(target[1..], (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(target[3..], (ushort)~block.Length);
            block.CopyTo(target[5..]);
            target = target[(5 + block.Length)..];
        }
        while (!content.IsEmpty);
        return target;
    }
}
