using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Cli.Differences;

/// <summary>What is compared of one cluster.</summary>
/// <param name="Before">Null: there was none.</param>
/// <param name="After">Null: there is none any more.</param>
/// <param name="Plan">Of the newer one.</param>
internal sealed record ClusterSides(Bundle? Before, Bundle? After, ClusterPlan? Plan)
{
    /// <summary>Told first where the sides are different; null for nothing. Asked for only then.</summary>
    public Func<string?> Remark { get; init; } = static () => null;

    public ClusterDifference Compare()
    {
        var result = BundleComparer.Compare(Before, After, Plan);
        if (result.IsEmpty || Remark() is not { } remark) return result;
        return result with { Notes = result.Notes.Insert(0, remark) };
    }
}
