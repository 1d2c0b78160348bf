using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A port of a profile stays empty on some of its machines.</summary>
internal sealed class PortWithoutCableRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.PortWithoutCable;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (!MeshFacts.AllCablesStand(context)) return;
        foreach (var profile in context.Spec.Hardware)
        {
            var idle = context.Plan.Nodes.Where(n => n.Hardware == profile.Name.Value)
                .SelectMany(static n => n.Ports, static (n, p) => (Node: n, Port: p))
                .Where(static e => e.Port.Peer is null)
                .ToList();
            if (idle.Count == 0) continue;
            var first = profile.Ports.First(p => idle.Exists(e => e.Port.Name == p.Name.Value));
            var names = idle.Select(static e => $"{e.Node.Name}.{e.Port.Name}").ToList();
            findings.Report(Descriptor, first.Name.Span, Words.List(names));
        }
    }
}
