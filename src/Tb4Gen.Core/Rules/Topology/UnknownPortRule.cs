using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>A cable ends at a port that the node's profile does not have.</summary>
internal sealed class UnknownPortRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.UnknownPort;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var end in MeshFacts.Ends(context.Spec))
        {
            // A node that is unknown or has no profile has a finding of its own.
            if (MeshFacts.FindNode(context.Spec, end.Node) is not { } node) continue;
            if (NodeSettings.HardwareOf(context.Spec, node) is not { } profile) continue;
            var ports = profile.Ports.Select(static p => p.Name.ToString()).ToList();
            if (ports.Contains(end.Port)) continue;
            findings.Add(Diagnostic.Create(Descriptor, end.Span, end.Node, end.Port)
                .WithRelated(profile.Name.Span, $"the profile of {end.Node}")
                .WithHelp(Words.DidYouMean(end.Port, ports)));
        }
    }
}
