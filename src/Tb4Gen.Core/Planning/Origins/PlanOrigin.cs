using System.Collections.Immutable;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>
/// The plan once more, with origins in place of values: followed along the path by which a template reads a value.
/// </summary>
public sealed class PlanOrigin
{
    private readonly Func<string, PlanOrigin?>? _members;

    private PlanOrigin(ValueOrigin value, ImmutableArray<PlanOrigin> items, Func<string, PlanOrigin?>? members)
    {
        Value = value;
        Items = items;
        _members = members;
    }

    /// <summary>Of the value itself; of a list, where its items are said.</summary>
    public ValueOrigin Value { get; }

    /// <summary>Of a list, one an item.</summary>
    public ImmutableArray<PlanOrigin> Items { get; }

    /// <summary>
    /// A member by its name in templates; what a value is computed into comes from where the value does.
    /// </summary>
    public PlanOrigin? Find(string member) => _members is null ? this : _members(member);

    internal static PlanOrigin Of(ValueOrigin value) => new(value, [], members: null);

    internal static PlanOrigin Object(ValueOrigin value, Func<string, PlanOrigin?> members) => new(value, [], members);

    /// <param name="items">One an item.</param>
    /// <param name="whenEmpty">The key that could have said some.</param>
    internal static PlanOrigin List(IEnumerable<PlanOrigin> items, ValueOrigin whenEmpty)
    {
        ImmutableArray<PlanOrigin> all = [.. items];
        return new(all.IsEmpty ? whenEmpty : From.All(null, all).Value, all, members: null);
    }
}
