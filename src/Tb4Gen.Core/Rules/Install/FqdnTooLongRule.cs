using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>DNS has a limit, and the installer keeps to it.</summary>
internal sealed class FqdnTooLongRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.FqdnTooLong;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        const int Longest = 253;
        if (context.Spec.Install is null) return;
        foreach (var node in context.Spec.Nodes)
        {
            var length = node.Name.ToString().Length + 1 + context.Spec.Domain.ToString().Length;
            if (length <= Longest) continue;
            findings.Add(Diagnostic.Create(Descriptor, node.Name.Span, node.Name, context.Spec.Domain, length, Longest)
                .WithRelated(context.Spec.Domain.Span, "the domain")
                .WithHelp("shorten the domain"));
        }
    }
}
