using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>A run before it changes anything that clients see.</summary>
/// <param name="Result">What it will have done.</param>
/// <param name="Steps">
/// What it does, in this order: packages, indexes by hash, indexes by name, the signed file last, and then removals.
/// </param>
internal sealed record PreparedRun(RepositoryResult Result, ImmutableArray<PublishStep> Steps)
{
    /// <summary>The index is dated ahead of the clock, since the one that is there is of the same second.</summary>
    public bool IsAhead { get; init; }
}
