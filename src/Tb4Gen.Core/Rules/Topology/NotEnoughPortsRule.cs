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
        // A node without a profile has a finding of its own.
        var poor = spec.Nodes
            .Select((node, i) => (node.Name, Profile: NodeSettings.HardwareOf(spec, node), Needed: needed[i]))
            .Where(static n => n.Profile?.Ports.Length < n.Needed)
            .GroupBy(static n => (n.Profile, n.Needed));
        foreach (var group in poor)
        {
            if (group.Key.Profile is not { } profile) continue;
            var names = group.Select(static n => n.Name.ToString()).ToList();
            findings.Add(Diagnostic.Create(
                    Descriptor, profile.Name.Span, kind, Words.Count(spec.Nodes.Length, "node"),
                    Words.Count(group.Key.Needed, "port"), Words.List(names), Words.Count(profile.Ports.Length, "port"))
                .WithRelated(MeshFacts.FormSpan(context), "the cables follow from here")
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
