using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>udev would name the first of two ports to appear, whichever that is.</summary>
internal sealed class SharedPathRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.SharedPath;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var profile in context.Spec.Hardware)
        {
            foreach (var (first, again) in Repeats.Of(profile.Ports, static p => p.Path.Value))
            {
                if (first.Adapter is not null && again.Adapter is not null) continue;
                findings.Add(Diagnostic.Create(Descriptor, again.Path.Span, first.Name, again.Name, again.Path.Value)
                    .WithLabel("used again")
                    .WithRelated(first.Path.Span, "first used here")
                    .WithHelp("correct the path; where the two really share a controller, give both an `adapter`, "
                        + "the 1 of `0-1` under /sys/bus/thunderbolt/devices"));
            }
        }
    }
}
