using System.Collections.Immutable;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning;

/// <summary>Takes the places off lists of values.</summary>
internal static class LocatedValues
{
    public static ImmutableArray<T> Values<T>(this ImmutableArray<Located<T>> items)
    {
        var values = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items) values.Add(item.Value);
        return values.MoveToImmutable();
    }
}
