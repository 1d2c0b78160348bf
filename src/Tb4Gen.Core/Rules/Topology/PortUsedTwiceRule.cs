using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>Two cables are said to be in one port.</summary>
internal sealed class PortUsedTwiceRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.PortUsedTwice;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // A cable from a node to itself has a finding of its own.
        var ends = context.Spec.Mesh.Cables.Where(static c => c.A.Node != c.B.Node)
            .SelectMany(static c => new[] { c.A, c.B });
        foreach (var (first, again) in Repeats.Of(ends, static e => (e.Node, e.Port)))
        {
            findings.Add(Diagnostic.Create(Descriptor, again.Span, $"{again.Node}.{again.Port}")
                .WithLabel("used again")
                .WithRelated(first.Span, "first used here")
                .WithHelp($"name the port of {again.Node} that this cable is really in"));
        }
    }
}
