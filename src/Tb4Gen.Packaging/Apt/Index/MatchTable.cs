using System.Buffers.Binary;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>Where four bytes were seen before: the latest place by their hash, and from each the next older.</summary>
internal sealed class MatchTable
{
    private readonly int[] _latest;
    private readonly int[] _before;
    private readonly int _shift;

    public MatchTable(int hashBits, int window)
    {
        _latest = new int[1 << hashBits];
        _before = new int[window];
        _shift = 32 - hashBits;
        Array.Fill(_latest, -1);
    }

    /// <summary>The latest place with the hash of these four bytes; below 0 where there is none.</summary>
    public int First(ReadOnlySpan<byte> content, int at) => _latest[Hash(content, at)];

    /// <summary>The place before one of the same hash. Outside of the window it means nothing.</summary>
    public int Before(int place) => _before[place % _before.Length] is var before && before < place ? before : -1;

    public void Add(ReadOnlySpan<byte> content, int at)
    {
        if (at + 4 > content.Length) return;
        ref var latest = ref _latest[Hash(content, at)];
        _before[at % _before.Length] = latest;
        latest = at;
    }

    // Knuth's multiplicative hash.
    private uint Hash(ReadOnlySpan<byte> content, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(content[at..]) * 2654435761 >> _shift;
}
