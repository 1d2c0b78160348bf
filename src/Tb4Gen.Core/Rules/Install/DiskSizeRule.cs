using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer takes some of these without a word, and stops once the disk is wiped.</summary>
internal sealed class DiskSizeRule : IRule
{
    // Proxmox's API for answers has this as the least.
    private static readonly ByteSize LeastDisk = ByteSize.GiB(2);
    private static readonly ByteSize LeastArc = new(64 << 20);

    public DiagnosticDescriptor Descriptor => InstallDiagnostics.DiskSize;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install) return;
        if (install.Hdsize is { } all && all.Value.Bytes < LeastDisk.Bytes)
        {
            Report(all.Span, $"no system fits into {all.Value.Human}", "2GiB is the least, and 32GiB is little");
        }
        else if (install is { Hdsize: { } disk, Swapsize: { } swap } && swap.Value.Bytes > disk.Value.Bytes / 2)
        {
            var problem = $"swap may be half of the disk, and {swap.Value.Human} of {disk.Value.Human} is more";
            findings.Add(Diagnostic.Create(Descriptor, swap.Span, problem)
                .WithRelated(disk.Span, "what is used of the disk")
                .WithHelp("a node with Ceph needs little swap: 8GiB will do"));
        }

        if (install.ArcMax is { } arc && arc.Value.Bytes < LeastArc.Bytes)
        {
            Report(arc.Span, $"{arc.Value.Human} is less than the cache of zfs can have", "64MiB is the least");
        }

        CheckWithinDisk(install, findings);

        void Report(SourceSpan span, string problem, string help) =>
            findings.Add(Diagnostic.Create(Descriptor, span, problem).WithHelp(help));
    }

    private void CheckWithinDisk(InstallSpec install, DiagnosticBag findings)
    {
        if (install is not { Hdsize: { } disk, Minfree: { } free } || free.Value.Bytes < disk.Value.Bytes) return;
        findings.Add(Diagnostic.Create(
                Descriptor, free.Span, $"{free.Value.Human} of {disk.Value.Human} cannot stay free")
            .WithRelated(disk.Span, "what is used of the disk")
            .WithHelp("`minfree` is a part of `hdsize`; what `hdsize` leaves over stays free anyway"));
    }
}
