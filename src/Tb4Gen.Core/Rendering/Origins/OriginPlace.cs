using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Tb4Gen.Core.Planning.Origins;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>A place of the model, its value, and where that comes from; null where nothing is known about it.</summary>
internal sealed record OriginPlace(string Path, object? Value, PlanOrigin? Origin)
{
    /// <param name="name">As templates call it.</param>
    /// <param name="members">Finds the member of an object.</param>
    public OriginPlace Member(string name, Func<object, string, object?> members)
    {
        var value = Value switch
        {
            null => null,
            string text => text.Length,
            ICollection list when name == "size" => list.Count,
            var owner => members(owner, name),
        };
        return new($"{Path}.{name}", value, Origin?.Find(name));
    }

    /// <summary>What is no list is its own item: a loop may go over what was made of it.</summary>
    public ImmutableArray<OriginPlace> Items() =>
        Value is IList list ? [.. Enumerable.Range(0, list.Count).Select(i => Item(list, i))] : [this];

    private OriginPlace Item(IList list, int index) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]"),
        list[index],
        Origin is { Items.Length: var count } && count == list.Count ? Origin.Items[index] : Origin);
}
