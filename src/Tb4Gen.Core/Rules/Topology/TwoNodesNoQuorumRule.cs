using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A majority of two is two.</summary>
internal sealed class TwoNodesNoQuorumRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.TwoNodesNoQuorum;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Nodes.Length != 2) return;
        findings.Add(Diagnostic.Create(Descriptor, context.Spec.Nodes[1].Name.Span)
            .WithHelp("add a third node, or a QDevice (`pvecm qdevice setup`) on a machine outside of the cluster"));
    }
}
