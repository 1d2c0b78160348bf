using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>Some nodes cannot reach the others over any cable.</summary>
internal sealed class MeshInPartsRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.MeshInParts;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (!MeshFacts.AllCablesStand(context)) return;
        // A node without any cable has a finding of its own.
        var parts = MeshParts.Of(MeshFacts.Graph(context)).Where(static p => p.Count > 1).ToList();
        if (parts.Count < 2) return;
        var names = parts.Select(p => Words.List([.. p.Select(n => context.Spec.Nodes[n].Name.ToString())]));
        findings.Add(Diagnostic.Create(Descriptor, MeshFacts.FormSpan(context), parts.Count, string.Join("; ", names))
            .WithHelp("add or move cables until every node can be reached from every other"));
    }
}
