using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer refuses static addresses without a name server.</summary>
internal sealed class NoDnsRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.NoDns;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install || !context.Spec.Management.Dns.IsEmpty) return;
        findings.Add(Diagnostic.Create(Descriptor, install.Span)
            .WithRelated(context.Spec.Management.Span, "the name server is missing here")
            .WithHelp("add a list of name servers as `management.dns`"));
    }
}
