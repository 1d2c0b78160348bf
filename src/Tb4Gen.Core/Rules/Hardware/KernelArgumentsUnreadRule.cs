using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>With ZFS on UEFI without Secure Boot, Proxmox VE boots by systemd-boot.</summary>
internal sealed class KernelArgumentsUnreadRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.KernelArgumentsUnread;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install?.Filesystem is not { } filesystem || filesystem.ToString() != "zfs") return;
        var arguments = KernelArguments.All(context.Spec).ToList();
        if (arguments.Count == 0) return;
        findings.Add(Diagnostic.Create(Descriptor, arguments[0].Span, filesystem.Value)
            .WithRelated(filesystem.Span, "the file system of the root disk")
            .WithHelp("look at `proxmox-boot-tool status`: where it says systemd-boot, write them into "
                + "/etc/kernel/cmdline and run `proxmox-boot-tool refresh`"));
    }
}
