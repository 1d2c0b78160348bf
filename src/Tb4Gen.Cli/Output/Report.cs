using System.Collections.Immutable;
using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Publishing;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Output;

/// <summary>What a run has to say.</summary>
internal sealed record Report(ImmutableArray<Diagnostic> Findings)
{
    /// <summary>What was, or with <c>--check</c> would be, written; null for a command that writes nothing.</summary>
    public ImmutableArray<TreeChange>? Changes { get; init; }

    /// <summary>The packages of the run; null for a command that makes none.</summary>
    public ImmutableArray<PackageResult>? Packages { get; init; }

    /// <summary>The images of the run; null for a command that makes none.</summary>
    public ImmutableArray<BakedImage>? Images { get; init; }

    /// <summary>What was published; null for a command that publishes nothing, and where nothing could be.</summary>
    public Publication? Publication { get; init; }

    /// <summary>One line a cluster for people, where all went well.</summary>
    public ImmutableArray<string> Summary { get; init; } = [];

    /// <summary>Shows the result to a person in place of the lines of the summary; with colours or not.</summary>
    public Action<Shell, bool>? OnScreen { get; init; }

    public int Count(Severity severity) => Findings.Count(d => d.Severity == severity);
}
