using System.Buffers;
using System.Security.Cryptography;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Apt.Reading;

/// <summary>
/// Reads a file once: what passes is hashed, and kept until it is known whether it has to be copied, or goes to the
/// copy. Most often that is known before the first buffer is used up.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class HashedSource(Stream source, string shown) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private readonly MemoryStream _held = new();
    private bool _isHeld = true;
    private Stream? _copy;
    private int _start;
    private int _end;

    /// <summary>Bytes read from the file so far.</summary>
    public long Length { get; private set; }

    /// <summary>The next bytes; fewer only where the file ends.</summary>
    public int Read(Span<byte> target)
    {
        var done = 0;
        while (done < target.Length && (_start < _end || Fill()))
        {
            var part = Math.Min(target.Length - done, _end - _start);
            _buffer.AsSpan(_start, part).CopyTo(target[done..]);
            _start += part;
            done += part;
        }

        return done;
    }

    /// <summary>Passes over bytes; false where the file ends before.</summary>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            if (_start == _end && !Fill()) return false;
            var part = (int)Math.Min(count, _end - _start);
            _start += part;
            count -= part;
        }

        return true;
    }

    /// <summary>From now on nothing is kept: all, from the first byte on, goes to the copy, or nowhere.</summary>
    public void CopyTo(Stream? copy)
    {
        _copy = copy;
        _isHeld = false;
        if (copy is null) return;
        if (_held.Length > 0) copy.Write(_held.GetBuffer().AsSpan(0, (int)_held.Length));
        copy.Write(_buffer.AsSpan(0, _end));
    }

    /// <summary>Reads to the end and returns the SHA-256 of the whole, in lower case.</summary>
    public string Finish()
    {
        do _start = _end;
        while (Fill());
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private bool Fill()
    {
        if (_isHeld) _held.Write(_buffer.AsSpan(0, _end));
        _start = 0;
        _end = ReadSource();
        var read = _buffer.AsSpan(0, _end);
        _hash.AppendData(read);
        _copy?.Write(read);
        Length += _end;
        return _end > 0;
    }

    // An error of the copy is another: then it is the output that cannot be written.
    private int ReadSource()
    {
        try
        {
            return source.Read(_buffer);
        }
        catch (IOException error)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.Of(error)));
        }
    }
}
