using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Files;

/// <summary>The run cannot go on, for a reason outside of the cluster file.</summary>
internal sealed class EnvironmentException(Diagnostic finding) : Exception(finding.Message)
{
    public Diagnostic Finding { get; } = finding;
}
