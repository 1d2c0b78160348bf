using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>What the previews show is what the other release writes.</summary>
internal sealed class IsoReleaseRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.IsoRelease;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var wanted = context.Spec.ProxmoxRelease;
        if (context.Spec.Install?.IsoRelease is not { } iso || iso.Value == wanted.Value) return;
        findings.Add(Diagnostic.Create(Descriptor, iso.Span, iso.Value, wanted.Value)
            .WithRelated(wanted.Span, "the release of the cluster")
            .WithHelp($"take an ISO of {wanted}, or upgrade each node to it before the fabric is applied"));
    }
}
