using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Without a profile nothing says which ports a node has.</summary>
internal sealed class NoProfileRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.NoProfile;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var node in context.Spec.Nodes)
        {
            if (NodeSettings.HardwareNameOf(context.Spec, node) is not null) continue;
            findings.Add(Diagnostic.Create(Descriptor, node.Name.Span, node.Name)
                .WithHelp("name a profile in `defaults.hardware` or in the node's own `hardware`"));
        }
    }
}
