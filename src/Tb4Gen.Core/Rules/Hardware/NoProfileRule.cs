using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Without a profile nothing says which ports a node has.</summary>
internal sealed class NoProfileRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.NoProfile;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var spec = context.Spec;
        var nodes = spec.Nodes.Where(n => NodeSettings.HardwareNameOf(spec, n) is null).ToList();
        if (nodes.Count == 0) return;
        var names = Words.List([.. nodes.Select(static n => n.Name.ToString())]);
        findings.Add(Diagnostic.Create(Descriptor, nodes[0].Name.Span, names).WithHelp(spec.Hardware.IsEmpty
            ? "describe the machine under `hardware` and name it in `defaults.hardware`"
            : $"name a profile, such as {spec.Hardware[0].Name}, in `defaults.hardware` or in the node's own"));
    }
}
