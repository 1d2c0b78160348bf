using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Rules;

namespace Tb4Gen.Core.Pipeline;

/// <summary>What came of one cluster file: as much as the stages that ran have made.</summary>
public sealed record Compilation
{
    /// <summary>Null where the file could not be read as YAML or is no mapping.</summary>
    public ClusterSpec? Spec { get; init; }

    /// <summary>Null where an earlier stage reported an error.</summary>
    public ClusterPlan? Plan { get; init; }

    /// <summary>
    /// The files of the bundle but its manifest, sorted by path; empty where an earlier stage reported an error.
    /// </summary>
    public ImmutableArray<Artifact> Artifacts { get; init; } = [];

    /// <summary>All findings, sorted by place, without those that the file accepts.</summary>
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    /// <summary>The findings that the file accepts, sorted by place.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>The files of the cluster with their manifest.</summary>
    /// <exception cref="InvalidOperationException">An earlier stage reported an error.</exception>
    public Bundle ToBundle() => Plan is { } plan && !HasErrors
        ? Bundle.Create(plan.Name, Artifacts)
        : throw new InvalidOperationException("a cluster with errors has no bundle");

    public bool HasErrors => Findings.Any(static d => d.Severity == Severity.Error);
}
