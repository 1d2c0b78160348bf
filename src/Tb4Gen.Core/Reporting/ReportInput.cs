using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
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
    ImmutableArray<AcceptedFinding> Accepted);
