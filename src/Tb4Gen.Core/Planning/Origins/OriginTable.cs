using System.Collections;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>One row a member of a record of the plan: where its value comes from.</summary>
/// <typeparam name="TScope">What has to be known to answer.</typeparam>
internal sealed class OriginTable<TScope> : IEnumerable<string>
{
    private readonly Dictionary<string, Func<TScope, PlanOrigin>> _rows = new(StringComparer.Ordinal);

    /// <param name="member">As templates call it.</param>
    /// <param name="origin">Where it comes from.</param>
    public void Add(string member, Func<TScope, PlanOrigin> origin) => _rows.Add(member, origin);

    public PlanOrigin At(TScope scope, ValueOrigin self) => PlanOrigin.Object(
        self, member => _rows.TryGetValue(member, out var origin) ? origin(scope) : null);

    public IEnumerator<string> GetEnumerator() => _rows.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
