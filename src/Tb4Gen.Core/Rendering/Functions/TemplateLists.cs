using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>Ranges, indexes, and what <c>for</c> goes over.</summary>
public static class TemplateLists
{
    /// <summary>More than any file needs; a mistake in a range must not eat the memory.</summary>
    private const int MaxRange = 1_000_000;

    /// <param name="list">The items.</param>
    /// <param name="index">Negative counts from the end.</param>
    public static T At<T>(ImmutableArray<T> list, long index)
    {
        var position = index < 0 ? index + list.Length : index;
        return position >= 0 && position < list.Length
            ? list[(int)position]
            : throw new TemplateValueException($"there is no item {index} in a list of {list.Length}");
    }

    /// <summary>A character of a text, as a text.</summary>
    public static string At(string text, long index) => At([.. text], index).ToString();

    /// <summary>What <c>for</c> goes over in a text: UTF-16 units.</summary>
    public static ImmutableArray<string> Characters(string text) => [.. text.Select(static c => c.ToString())];

    /// <summary>Item by item.</summary>
    public static bool AreEqual<T>(ImmutableArray<T> a, ImmutableArray<T> b) => a.SequenceEqual(b);

    /// <summary>Whether an item differs from the one before it; the first does.</summary>
    public static bool Changes<T>(ImmutableArray<T> list, int index) =>
        index == 0 || !EqualityComparer<T>.Default.Equals(list[index], list[index - 1]);

    /// <summary>The next round of a <c>while</c>, which must come to an end.</summary>
    public static int NextRound(int round) => round < MaxRange
        ? round + 1
        : throw new TemplateValueException($"a `while` goes on for more than {MaxRange} rounds");

    /// <summary>Both ends included; downwards where the end is smaller.</summary>
    public static ImmutableArray<long> Range(long start, long end) =>
        Count(start, end, checked(Math.Abs(end - start) + 1));

    /// <summary>Without the end, also downwards.</summary>
    public static ImmutableArray<long> RangeExclusive(long start, long end) =>
        Count(start, end, checked(Math.Abs(end - start)));

    /// <summary>
    /// What <c>for</c> goes over: skips the offset, then reverses, then takes the limit; a limit of 0 is none.
    /// </summary>
    public static ImmutableArray<T> Window<T>(ImmutableArray<T> list, long offset, bool reversed, long limit)
    {
        var rest = ArrayFunctions.Offset(list, offset);
        if (reversed) rest = ArrayFunctions.Reverse(rest);
        return limit <= 0 ? rest : ArrayFunctions.Limit(rest, limit);
    }

    private static ImmutableArray<long> Count(long start, long end, long count)
    {
        if (count > MaxRange)
        {
            throw new TemplateValueException($"the range from {start} to {end} has more than {MaxRange} items");
        }

        var items = ImmutableArray.CreateBuilder<long>((int)count);
        for (var i = 0; i < count; i++) items.Add(end < start ? start - i : start + i);
        return items.MoveToImmutable();
    }
}
