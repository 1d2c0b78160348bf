namespace Tb4Gen.Packaging.Apt.Reading;

/// <summary>The content of a member of an archive, as a stream that ends where it does.</summary>
/// <param name="source">Stands at the first byte of the content.</param>
/// <param name="length">Of the content.</param>
internal sealed class MemberStream(HashedSource source, long length) : Stream
{
    private long _rest = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer[..(int)Math.Min(buffer.Length, _rest)]);
        _rest -= read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Passes over what was not read; false where the file ends before.</summary>
    public bool SkipRest() => source.Skip(_rest);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
