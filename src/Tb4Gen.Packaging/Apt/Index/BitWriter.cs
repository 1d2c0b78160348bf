using System.Buffers;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>Bits packed as deflate wants them: the first into the lowest place of a byte.</summary>
internal sealed class BitWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private uint _bits;
    private int _count;

    public BitWriter(ReadOnlySpan<byte> start) => _bytes.Write(start);

    /// <summary>At most 16 bits, of which the lowest goes first.</summary>
    public void Write(int bits, int count)
    {
        _bits |= (uint)bits << _count;
        _count += count;
        for (; _count >= 8; _count -= 8, _bits >>= 8) _bytes.Write([(byte)_bits]);
    }

    /// <summary>A Huffman code, of which the highest bit goes first.</summary>
    public void WriteCode(int code, int count)
    {
        var turned = 0;
        for (var i = 0; i < count; i++) turned |= ((code >> i) & 1) << (count - 1 - i);
        Write(turned, count);
    }

    /// <summary>Fills up the last byte and adds whole ones.</summary>
    public byte[] Finish(ReadOnlySpan<byte> end)
    {
        if (_count > 0) Write(0, 8 - _count);
        _bytes.Write(end);
        return _bytes.WrittenSpan.ToArray();
    }
}
