using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer refuses static addresses without a gateway.</summary>
internal sealed class NoGatewayRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.NoGateway;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install || context.Spec.Management.Gateway is not null) return;
        findings.Add(Diagnostic.Create(Descriptor, install.Span)
            .WithRelated(context.Spec.Management.Span, "the gateway is missing here")
            .WithHelp("add the router's address as `management.gateway`"));
    }
}
