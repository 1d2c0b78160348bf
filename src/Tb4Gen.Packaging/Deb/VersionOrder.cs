using System.Globalization;

namespace Tb4Gen.Packaging.Deb;

/// <summary>The order of versions in dpkg (deb-version(7); verrevcmp in its lib/dpkg/version.c).</summary>
internal static class VersionOrder
{
    /// <returns>Below 0 where the first is older, 0 where dpkg holds both for the same.</returns>
    public static int Compare(DebVersion a, DebVersion b)
    {
        var epochs = EpochOf(a).CompareTo(EpochOf(b));
        if (epochs != 0) return epochs;
        var (upstream, revision) = Split(a);
        var (otherUpstream, otherRevision) = Split(b);
        var upstreams = Compare(upstream, otherUpstream);
        return upstreams != 0 ? upstreams : Compare(revision, otherRevision);
    }

    private static int EpochOf(DebVersion version)
    {
        var colon = version.Text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? 0
            : int.Parse(version.Text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static (string Upstream, string Revision) Split(DebVersion version)
    {
        var text = version.WithoutEpoch;
        var dash = text.LastIndexOf('-');
        return dash < 0 ? (text, "") : (text[..dash], text[(dash + 1)..]);
    }

    // In turn, what is no digit by the weight of each character, and digits as a number of any length.
    private static int Compare(string a, string b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            while ((i < a.Length && !char.IsAsciiDigit(a[i])) || (j < b.Length && !char.IsAsciiDigit(b[j])))
            {
                var difference = Weight(a, i) - Weight(b, j);
                if (difference != 0) return difference;
                i++;
                j++;
            }

            var numbers = CompareNumbers(a, ref i, b, ref j);
            if (numbers != 0) return numbers;
        }

        return 0;
    }

    private static int CompareNumbers(string a, ref int i, string b, ref int j)
    {
        while (i < a.Length && a[i] == '0') i++;
        while (j < b.Length && b[j] == '0') j++;
        var first = 0;
        while (i < a.Length && char.IsAsciiDigit(a[i]) && j < b.Length && char.IsAsciiDigit(b[j]))
        {
            if (first == 0) first = a[i] - b[j];
            i++;
            j++;
        }

        if (i < a.Length && char.IsAsciiDigit(a[i])) return 1;
        return j < b.Length && char.IsAsciiDigit(b[j]) ? -1 : first;
    }

    // `~` is before the end, the end before letters, letters before all else.
    private static int Weight(string text, int index)
    {
        if (index >= text.Length || char.IsAsciiDigit(text[index])) return 0;
        if (text[index] == '~') return -1;
        return char.IsAsciiLetter(text[index]) ? text[index] : text[index] + 256;
    }
}
