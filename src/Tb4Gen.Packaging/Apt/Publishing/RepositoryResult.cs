using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>What a run did.</summary>
/// <param name="Findings">Of any severity; an error means that nothing was published.</param>
/// <param name="Publication">Null where nothing was published.</param>
internal sealed record RepositoryResult(ImmutableArray<Diagnostic> Findings, Publication? Publication)
{
    /// <summary>A file that the user named is not there, or cannot be read.</summary>
    public bool IsIncomplete { get; init; }
}
