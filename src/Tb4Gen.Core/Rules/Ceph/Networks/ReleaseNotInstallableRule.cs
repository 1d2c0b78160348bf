using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Rules.Ceph.Networks;

/// <summary><c>pveceph install</c> knows the releases that its Proxmox VE release was built for.</summary>
internal sealed class ReleaseNotInstallableRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.ReleaseNotInstallable;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph?.Release is not { } release) return;
        var proxmox = context.Plan.ProxmoxRelease;
        if (CephReleases.IsInstallable(release.Value, proxmox)) return;
        findings.Add(Diagnostic.Create(Descriptor, release.Span, proxmox, release)
            .WithHelp($"use {CephReleases.DefaultOf(proxmox)}, or leave `release` out"));
    }
}
