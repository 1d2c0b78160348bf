using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer matches the address with the pattern of HTML's input fields.</summary>
internal sealed class BadMailtoRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.BadMailto;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install?.Mailto is not { } mailto) return;
        if (MailAddress.Problem(mailto.Value) is not { } problem) return;
        findings.Add(Diagnostic.Create(Descriptor, mailto.Span, mailto.Value, problem)
            .WithHelp($"write an address such as root@{context.Spec.Domain}"));
    }
}
