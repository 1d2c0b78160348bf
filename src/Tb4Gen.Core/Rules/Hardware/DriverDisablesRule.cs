using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The driver is told not to do what the whole file is about.</summary>
internal sealed class DriverDisablesRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.DriverDisables;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var profile in context.Spec.Hardware)
        {
            if (profile.Driver.Xdomain is not { Value: false } xdomain) continue;
            findings.Add(Diagnostic.Create(Descriptor, xdomain.Span, "xdomain")
                .WithHelp("remove it: no port of the mesh would ever appear"));
        }
    }
}
