using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>What one run of the binder carries along.</summary>
internal sealed class BindContext(SourceText source, DiagnosticBag findings)
{
    private HashSet<(string Code, LinePosition Place, string Detail)>? _reported;

    public SourceText Source { get; } = source;

    /// <summary>
    /// Adds a finding once: a value behind aliases is read for each of them and is as wrong each time. Only what is
    /// missing can be several things at one place.
    /// </summary>
    public void Report(Diagnostic finding)
    {
        var detail = finding.Descriptor == BindingDiagnostics.MissingKey ? finding.Message : "";
        // Most files have no findings, and a set costs a few milliseconds of compilation at its first use.
        _reported ??= [];
        if (_reported.Add((finding.Code, finding.Location?.Start ?? default, detail))) findings.Add(finding);
    }
}
