using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A node's name must lead every machine to that node.</summary>
internal sealed class HostNameReservedRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.HostNameReserved;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var node in context.Spec.Nodes)
        {
            if (!IsInEveryHostsFile(node.Name.ToString())) continue;
            findings.Add(Diagnostic.Create(Descriptor, node.Name.Span, node.Name)
                .WithHelp("choose a name that no hosts file gives a meaning, such as n2"));
        }
    }

    private static bool IsInEveryHostsFile(string name) =>
        name is "localhost" or "pvelocalhost" or "ip6-localhost" or "ip6-loopback";
}
