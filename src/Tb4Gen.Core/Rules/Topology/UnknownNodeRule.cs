using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A cable ends at a node that the file does not have.</summary>
internal sealed class UnknownNodeRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.UnknownNode;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var names = context.Spec.Nodes.Select(static n => n.Name.ToString()).ToList();
        foreach (var end in MeshFacts.Ends(context.Spec))
        {
            if (names.Contains(end.Node)) continue;
            findings.Add(Diagnostic.Create(Descriptor, end.Span, end.Node).WithHelp(Words.DidYouMean(end.Node, names)));
        }
    }
}
