using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A multiplier that leaves no room for a busy moment.</summary>
internal sealed class OneLateHelloRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.OneLateHello;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // Shorter hold times have an error of their own; from 6 s on, a hello has time enough to be late.
        var multiplier = context.Spec.Mesh.HelloMultiplier;
        if (multiplier.Value != 2 || context.Plan.Mesh.HoldSeconds is < 3 or >= 6) return;
        findings.Add(Diagnostic.Create(Descriptor, multiplier.Span, multiplier.Value)
            .WithHelp("use a `hello-multiplier` of 3 or more"));
    }
}
