namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>
/// Deflate (RFC 1951) as one block with the fixed codes. An index is one stanza again and again with few changes, so
/// the matches do nearly all of the work, and a block with codes of its own would gain little.
/// </summary>
internal static class Deflate
{
    private const int MinMatch = 4;
    private const int MaxMatch = 258;
    private const int Window = 32 * 1024;
    private const int HashBits = 15;

    /// <summary>How many earlier places are looked at.</summary>
    private const int Chain = 32;

    public static void Write(ReadOnlySpan<byte> content, BitWriter output)
    {
        output.Write(1, 1);
        output.Write(1, 2);
        var places = new MatchTable(HashBits, Window);
        var at = 0;
        while (at < content.Length)
        {
            var (length, distance) = Longest(content, at, places);
            if (length == 0)
            {
                WriteSymbol(content[at], output);
                length = 1;
            }
            else
            {
                WriteLength(length, output);
                WriteDistance(distance, output);
            }

            for (var end = at + length; at < end; at++) places.Add(content, at);
        }

        WriteSymbol(256, output);
    }

    private static (int Length, int Distance) Longest(ReadOnlySpan<byte> content, int at, MatchTable places)
    {
        var best = (Length: 0, Distance: 0);
        if (at + MinMatch > content.Length) return best;
        var limit = Math.Min(MaxMatch, content.Length - at);
        var place = places.First(content, at);
        for (var i = 0; i < Chain && place >= 0 && at - place <= Window; i++, place = places.Before(place))
        {
            var length = content[at..].Slice(0, limit).CommonPrefixLength(content[place..]);
            if (length >= MinMatch && length > best.Length) best = (length, at - place);
            if (length == limit) break;
        }

        return best;
    }

    // RFC 1951, 3.2.6.
    private static void WriteSymbol(int symbol, BitWriter output)
    {
        switch (symbol)
        {
            case < 144:
                output.WriteCode(0b0011_0000 + symbol, 8);
                break;
            case < 256:
                output.WriteCode(0b1_1001_0000 + symbol - 144, 9);
                break;
            case < 280:
                output.WriteCode(symbol - 256, 7);
                break;
            default:
                output.WriteCode(0b1100_0000 + symbol - 280, 8);
                break;
        }
    }

    // RFC 1951, 3.2.5: from 11 on, four codes share a number of further bits, and 258 has a code of its own.
    private static void WriteLength(int length, BitWriter output)
    {
        if (length == MaxMatch)
        {
            WriteSymbol(285, output);
            return;
        }

        var (code, extra, bits) = Split(length - 3, perWidth: 4);
        WriteSymbol(257 + code, output);
        output.Write(extra, bits);
    }

    private static void WriteDistance(int distance, BitWriter output)
    {
        var (code, extra, bits) = Split(distance - 1, perWidth: 2);
        output.WriteCode(code, 5);
        output.Write(extra, bits);
    }

    private static (int Code, int Extra, int Bits) Split(int value, int perWidth)
    {
        if (value < 2 * perWidth) return (value, 0, 0);
        // The top bits of the value choose the code, the rest follows it.
        var bits = int.Log2(value) - int.Log2(perWidth);
        return ((perWidth * bits) + (value >> bits), value & ((1 << bits) - 1), bits);
    }
}
