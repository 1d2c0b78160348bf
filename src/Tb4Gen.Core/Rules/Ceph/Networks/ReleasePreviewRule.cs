using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Rules.Ceph.Networks;

/// <summary>A preview is offered by late packages of the release, and its disks cannot go back.</summary>
internal sealed class ReleasePreviewRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.ReleasePreview;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph?.Release is not { } release) return;
        var proxmox = context.Plan.ProxmoxRelease;
        if (!CephReleases.IsPreview(release.Value, proxmox)) return;
        findings.Add(Diagnostic.Create(Descriptor, release.Span, proxmox, release)
            .WithHelp($"use {CephReleases.DefaultOf(proxmox)}, or Proxmox VE 9.2"));
    }
}
