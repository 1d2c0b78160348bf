using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A profile that nothing uses is a leftover or a misspelling.</summary>
internal sealed class UnusedProfileRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.UnusedProfile;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var spec = context.Spec;
        // A node without a profile has a finding of its own, and may be what this one is for.
        if (spec.Nodes.Any(n => NodeSettings.HardwareOf(spec, n) is null)) return;
        var used = spec.Nodes.Select(n => NodeSettings.HardwareNameOf(spec, n)?.ToString())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var profile in spec.Hardware)
        {
            if (!used.Contains(profile.Name.ToString())) findings.Report(Descriptor, profile.Name.Span, profile.Name);
        }
    }
}
