using System.Collections.Immutable;
using Tb4Gen.Core.Comparison;

namespace Tb4Gen.Cli.Differences;

/// <summary>What a run has compared.</summary>
/// <param name="Against">The commit or the folder, as the user named it.</param>
/// <param name="Clusters">In the order of the command line, those that are gone behind them.</param>
internal sealed record Difference(string Against, ImmutableArray<ClusterDifference> Clusters)
{
    public bool IsEmpty => Clusters.All(static c => c.IsEmpty);
}
