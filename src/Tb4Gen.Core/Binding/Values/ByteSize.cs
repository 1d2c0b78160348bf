using System.Globalization;

namespace Tb4Gen.Core.Binding.Values;

/// <summary>A number of bytes. Every unit is binary, as Ceph reads them: 8G, 8GB and 8GiB are the same.</summary>
/// <param name="Bytes">Not negative.</param>
[InertText("0-9")]
public readonly record struct ByteSize(long Bytes)
{
    private const string Units = "KMGTPE";

    public long Kibibytes => Bytes >> 10;

    public long Mebibytes => Bytes >> 20;

    /// <summary>With the largest unit that leaves a whole number, as in <c>8GiB</c>; for people.</summary>
    public Token Human
    {
        get
        {
            var unit = -1;
            var count = Bytes;
            for (; count >= 1024 && count % 1024 == 0 && unit + 1 < Units.Length; unit++) count /= 1024;
            var digits = count.ToString(CultureInfo.InvariantCulture);
            return new Token(unit < 0 ? $"{digits}B" : $"{digits}{Units[unit]}iB");
        }
    }

    public static ByteSize GiB(long count) => new(count << 30);

    public override string ToString() => Bytes.ToString(CultureInfo.InvariantCulture);

    /// <param name="text">A whole number and a unit: <c>64GiB</c>, <c>8G</c>, <c>8GB</c>, <c>1024</c>.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it; empty where nothing is.</param>
    public static bool TryParse(string text, out ByteSize value, out string reason)
    {
        value = default;
        reason = "a size looks like 64GiB, 8G or 1073741824";
        var unitStart = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (unitStart < 0) unitStart = text.Length;
        if (!long.TryParse(text.AsSpan(0, unitStart), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        if (PowerOf(text.AsSpan(unitStart)) is not { } power) return false;
        if (count > long.MaxValue >> (10 * power))
        {
            reason = "the size is larger than 8 EiB";
            return false;
        }

        value = new ByteSize(count << (10 * power));
        reason = "";
        return true;
    }

    private static int? PowerOf(ReadOnlySpan<char> unit)
    {
        if (unit is "" or "B") return 0;
        var power = Units.IndexOf(unit[0]) + 1;
        return power > 0 && unit[1..] is "" or "B" or "i" or "iB" ? power : null;
    }
}
