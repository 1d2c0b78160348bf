using System.Globalization;
using System.Text;

namespace Tb4Gen.Tests.Shared;

/// <summary>What differs between two texts, as <c>diff -u</c> shows it, for the message of a test that fails.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Beyond it, the table of the longest common subsequence costs more than reading the texts.</summary>
    private const int MaxLines = 3000;

    public static string Of(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        if (Math.Max(a.Length, b.Length) > MaxLines) return FirstDifference(a, b);
        var lines = Merge(a, b);
        var result = new StringBuilder();
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var isNear = lines.Skip(Math.Max(0, i - Context)).Take((2 * Context) + 1).Any(static l => l[0] != ' ');
            if (!isNear) continue;
            if (last != i - 1) result.Append("@@\n");
            result.Append(lines[i]).Append('\n');
            last = i;
        }

        return result.ToString();
    }

    private static List<string> Merge(string[] a, string[] b)
    {
        var common = CommonLengths(a, b);
        var lines = new List<string>();
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                lines.Add(" " + a[i++]);
                j++;
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add("-" + a[i++]);
            }
            else
            {
                lines.Add("+" + b[j++]);
            }
        }

        return lines;
    }

    // Length of the longest common subsequence of the rests from (i, j).
    private static int[,] CommonLengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static string FirstDifference(string[] a, string[] b)
    {
        var line = a.Zip(b).TakeWhile(static p => p.First == p.Second).Count();
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}:\n-{At(a)}\n+{At(b)}\n");

        string At(string[] lines) => line < lines.Length ? lines[line] : "(the end)";
    }
}
