using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>The topology asks for more cables than the node has ports.</summary>
internal sealed class NotEnoughPortsRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.NotEnoughPorts;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var spec = context.Spec;
        if (!spec.Mesh.Cables.IsEmpty) return;
        var kind = TopologyPlanner.KindOf(spec);
        var needed = Needs(kind, spec.Nodes.Length);
        for (var i = 0; i < spec.Nodes.Length; i++)
        {
            // A node without a profile has a finding of its own.
            if (NodeSettings.HardwareOf(spec, spec.Nodes[i]) is not { } profile || profile.Ports.Length >= needed[i]) continue;
            var name = spec.Nodes[i].Name;
            findings.Add(Diagnostic.Create(
                    Descriptor, name.Span, name, Words.Count(profile.Ports.Length, "port"), kind, spec.Nodes.Length, needed[i])
                .WithRelated(profile.Name.Span, $"the ports of {name}")
                .WithHelp("add the missing ports to the profile, choose another `topology`, or list the `cables`"));
        }
    }

    private static int[] Needs(string kind, int nodes)
    {
        var needed = new int[nodes];
        foreach (var (from, _, to, _) in TopologyPlanner.Links(kind, nodes))
        {
            needed[from]++;
            needed[to]++;
        }

        return needed;
    }
}
