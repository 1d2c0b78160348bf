using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A parameter of an interface that never appears is never set.</summary>
internal sealed class SysctlUnknownInterfaceRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.SysctlUnknownInterface;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var known = KnownInterfaces(context);
        foreach (var (entry, path) in SysctlFacts.All(context.Spec))
        {
            if (SysctlFacts.InterfaceOf(path) is not { } name || known.Contains(name)) continue;
            // Further bridges and bonds are the user's own affair.
            if (PortNames.GivenOutBy(name) is not null) continue;
            findings.Add(Diagnostic.Create(Descriptor, entry.Key.Span, entry.Key.Value, name)
                .WithHelp(NearestName.Find(name, known) is { } near
                    ? $"did you mean {near}?"
                    : "correct the name, or accept this where the interface is one of your own"));
        }
    }

    private static List<string> KnownInterfaces(RuleContext context)
    {
        var management = context.Plan.Management;
        return
        [
            .. context.Spec.Hardware.SelectMany(static h => h.Ports).Select(static p => p.Name.ToString()),
            .. context.Plan.Nodes.Select(static n => n.Nic.ToString() ?? ""),
            management.Bridge.ToString(), management.Interface.ToString(), context.Plan.Mesh.DummyInterface.ToString(),
        ];
    }
}
