using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer has no RAID for ext4 and xfs.</summary>
internal sealed class DiskCountRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.DiskCount;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install || install.Disks.Length == 1) return;
        if (install.Filesystem.ToString() is not ("ext4" or "xfs") || install.Disks.IsEmpty) return;
        var (filesystem, disks) = (install.Filesystem, install.Disks);
        findings.Add(Diagnostic.Create(Descriptor, disks[1].Span, filesystem.Value, disks.Length)
            .WithRelated(filesystem.Span, "the file system of the root disk")
            .WithHelp("name one disk, or take `filesystem: zfs` for a mirror"));
    }
}
