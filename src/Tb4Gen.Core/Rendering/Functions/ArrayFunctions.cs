using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>Scriban's <c>array</c> functions. Every result is a new list.</summary>
public static class ArrayFunctions
{
    /// <summary>A mistake in an index must not eat the memory.</summary>
    private const int MaxIndex = 1_000_000;

    public static long Size<T>(ImmutableArray<T> list) => list.Length;

    /// <param name="list">The items.</param>
    /// <param name="lift">Makes an item one that may be null: C# cannot say that of structs and classes alike.</param>
    public static TResult? First<T, TResult>(ImmutableArray<T> list, Func<T, TResult> lift) =>
        list.IsEmpty ? default : lift(list[0]);

    public static TResult? Last<T, TResult>(ImmutableArray<T> list, Func<T, TResult> lift) =>
        list.IsEmpty ? default : lift(list[^1]);

    /// <param name="list">The items.</param>
    /// <param name="unwrap">Makes an item that is not null one of the type without null.</param>
    public static ImmutableArray<TResult> Compact<T, TResult>(ImmutableArray<T> list, Func<T, TResult> unwrap) =>
        [.. list.Where(static item => item is not null).Select(unwrap)];

    /// <summary>An item that is null is an empty text here.</summary>
    public static string Join<T>(ImmutableArray<T> list, string delimiter) =>
        string.Join(delimiter, list.Select(TemplateText.Of));

    public static ImmutableArray<TResult> Map<T, TResult>(ImmutableArray<T> list, Func<T, TResult> member) =>
        [.. list.Select(member)];

    /// <summary>By value; a value of the model also by its text.</summary>
    public static bool Contains<T>(ImmutableArray<T> list, object? item) => list.Any(i => ItemEquality.Same(i, item));

    /// <summary>Null first, numbers by their value, all else by text; stable.</summary>
    public static ImmutableArray<T> Sort<T>(ImmutableArray<T> list) => Sort(list, static item => item);

    public static ImmutableArray<T> Sort<T, TKey>(ImmutableArray<T> list, Func<T, TKey> member) =>
        HasOrder(Nullable.GetUnderlyingType(typeof(TKey)) ?? typeof(TKey))
            ? [.. list.OrderBy(member)]
            : [.. list.OrderBy(item => member(item) is { } key ? TemplateText.Of(key) : null, StringComparer.Ordinal)];

    public static ImmutableArray<T> Uniq<T>(ImmutableArray<T> list) => [.. list.Distinct()];

    public static ImmutableArray<T> Reverse<T>(ImmutableArray<T> list) => [.. Enumerable.Reverse(list)];

    public static ImmutableArray<T> Concat<T>(ImmutableArray<T> list1, ImmutableArray<T> list2) =>
        list1.AddRange(list2);

    public static ImmutableArray<T> AddRange<T>(ImmutableArray<T> list1, ImmutableArray<T> list2) =>
        list1.AddRange(list2);

    public static ImmutableArray<T> Add<T>(ImmutableArray<T> list, T value) => list.Add(value);

    /// <summary>Behind the end, the gap is filled with null; before the begin is at the begin.</summary>
    public static ImmutableArray<T> InsertAt<T>(ImmutableArray<T> list, long index, T value)
    {
        if (index > MaxIndex)
        {
            throw new TemplateValueException(
                string.Create(CultureInfo.InvariantCulture, $"an item cannot be inserted at {index}"));
        }

        var gap = Math.Max(index - list.Length, 0);
        return list.AddRange(Enumerable.Repeat(default(T)!, (int)gap)).Insert((int)Math.Max(index, 0), value);
    }

    /// <param name="list">The items.</param>
    /// <param name="index">Negative counts from the end; where there is no item, nothing is removed.</param>
    public static ImmutableArray<T> RemoveAt<T>(ImmutableArray<T> list, long index)
    {
        var position = index < 0 ? index + list.Length : index;
        return position >= 0 && position < list.Length ? list.RemoveAt((int)position) : list;
    }

    /// <summary>Unlike the limit of <c>for</c>, 0 takes nothing.</summary>
    public static ImmutableArray<T> Limit<T>(ImmutableArray<T> list, long count) =>
        list[..(int)Math.Clamp(count, 0, list.Length)];

    public static ImmutableArray<T> Offset<T>(ImmutableArray<T> list, long index) =>
        list[(int)Math.Clamp(index, 0, list.Length)..];

    private static bool HasOrder(Type type) => type == typeof(bool) || NumberTypes.Contain(type);
}
