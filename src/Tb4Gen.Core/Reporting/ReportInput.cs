using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules;

namespace Tb4Gen.Core.Reporting;

/// <summary>All that a report shows. The cluster compiled without errors.</summary>
/// <param name="Plan">What was derived from the cluster file.</param>
/// <param name="Bundle">The files of the cluster.</param>
/// <param name="Findings">Those that stand.</param>
/// <param name="Accepted">Those that the file accepts.</param>
public sealed record ReportInput(
    ClusterPlan Plan,
    Bundle Bundle,
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<AcceptedFinding> Accepted)
{
    /// <summary>What it is compared with; null for nothing.</summary>
    public ReportComparison? Comparison { get; init; }
}

/// <summary>What a cluster is compared with.</summary>
/// <param name="Against">The commit or the folder, as the user named it.</param>
/// <param name="Before">Its bundle; null: there was none.</param>
/// <param name="Difference">What is different.</param>
public sealed record ReportComparison(string Against, Bundle? Before, ClusterDifference Difference);
