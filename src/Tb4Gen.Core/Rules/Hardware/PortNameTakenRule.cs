using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Two interfaces of one machine cannot have one name.</summary>
internal sealed class PortNameTakenRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.PortNameTaken;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var dummy = context.Plan.Mesh.DummyInterface.ToString();
        foreach (var profile in context.Spec.Hardware)
        {
            foreach (var port in profile.Ports)
            {
                if (OwnerOf(context.Spec, profile, dummy, port.Name.ToString()) is not { } owner) continue;
                findings.Add(Diagnostic.Create(Descriptor, port.Name.Span, port.Name, owner)
                    .WithHelp("give the Thunderbolt port a name of its own, or correct that of the other interface"));
            }
        }
    }

    private static string? OwnerOf(ClusterSpec spec, HardwareSpec profile, string dummy, string name)
    {
        if (profile.Nic?.ToString() == name) return "the wired port";
        if (spec.Management.Bridge.ToString() == name) return "the management bridge";
        if (dummy == name) return "the fabric's dummy interface";
        foreach (var node in spec.Nodes)
        {
            if (NodeSettings.HardwareOf(spec, node) != profile) continue;
            if (NodeSettings.NicOf(spec, node)?.ToString() == name) return $"the wired port of {node.Name}";
        }

        return null;
    }
}
