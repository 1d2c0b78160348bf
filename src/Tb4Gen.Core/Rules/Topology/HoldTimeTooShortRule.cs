using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>Hello timers so short that OpenFabric never starts.</summary>
internal sealed class HoldTimeTooShortRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.HoldTimeTooShort;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // fabricd gives its first synchronisation up after 2 x interval x multiplier seconds, but calls it complete
        // after 5 s at the earliest (isisd/fabricd.c): with 1 x 2 none of 15 starts finished, with 1 x 3 all did.
        const int ShortestHold = 3;
        var mesh = context.Spec.Mesh;
        if (context.Plan.Mesh.HoldSeconds >= ShortestHold) return;
        var place = mesh.HelloMultiplier.IsDefault ? mesh.HelloInterval.Span : mesh.HelloMultiplier.Span;
        findings.Add(Diagnostic.Create(Descriptor, place, mesh.HelloInterval.Value, mesh.HelloMultiplier.Value)
            .WithHelp("leave both out to get 1s x 3, the shortest that works"));
    }
}
