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
            var machines = context.Plan.Nodes.Where(n => n.Hardware == profile.Name.Value).ToList();
            foreach (var port in profile.Ports)
            {
                var idle = machines.Where(n => !n.CabledPorts.Any(p => p.Name == port.Name.Value))
                    .Select(static n => n.Name.ToString())
                    .ToList();
                if (idle.Count > 0) findings.Report(Descriptor, port.Name.Span, port.Name, Words.List(idle));
            }
        }
    }
}
