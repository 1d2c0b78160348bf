using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Apt;

/// <summary>The run is refused by a finding about what it was given; nothing was published.</summary>
internal sealed class RefusalException(Diagnostic finding) : Exception(finding.Message)
{
    public Diagnostic Finding { get; } = finding;
}
