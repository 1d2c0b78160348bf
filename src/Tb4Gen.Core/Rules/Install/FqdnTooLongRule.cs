using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>DNS has a limit, and the installer keeps to it.</summary>
internal sealed class FqdnTooLongRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.FqdnTooLong;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        const int Longest = 253;
        var spec = context.Spec;
        if (spec.Install is null || spec.Nodes.MaxBy(static n => n.Name.ToString().Length) is not { } node) return;
        var length = node.Name.ToString().Length + 1 + spec.Domain.ToString().Length;
        if (length <= Longest) return;
        findings.Add(Diagnostic.Create(Descriptor, spec.Domain.Span, node.Name, length, Longest)
            .WithHelp($"shorten the domain by {Words.Count(length - Longest, "character")} at least"));
    }
}
