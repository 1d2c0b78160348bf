namespace Tb4Gen.Core.Rules;

/// <summary>Finds what should be unique and is not.</summary>
internal static class Repeats
{
    /// <summary>Each item whose key an earlier one has, with the first that has it.</summary>
    public static IEnumerable<(T First, T Again)> Of<T, TKey>(IEnumerable<T> items, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, T>();
        foreach (var item in items)
        {
            if (!seen.TryAdd(keyOf(item), item)) yield return (seen[keyOf(item)], item);
        }
    }
}
