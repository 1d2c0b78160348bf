using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Two writers of one file take turns in overwriting each other.</summary>
internal sealed class FileIsProxmoxsRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.FileIsProxmoxs;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var file in context.Spec.Files)
        {
            if (WriterOf(file.Path.Value) is not var (writer, instead)) continue;
            findings.Add(Diagnostic.Create(Descriptor, file.Path.Span, file.Path.Value, writer).WithHelp(instead));
        }
    }

    private static (string Writer, string Instead)? WriterOf(string path) => path switch
    {
        "/etc/network/interfaces" => ("Proxmox VE at each change of the network",
            "put the stanza into a file of its own below /etc/network/interfaces.d"),
        "/etc/network/interfaces.d/sdn" => ("Proxmox VE when the fabric is applied",
            "put the stanza into another file of that folder; ifupdown2 merges them"),
        "/etc/frr/frr.conf" or "/etc/frr/daemons" => ("Proxmox VE when the fabric is applied",
            "leave FRR to Proxmox VE; the keys of `mesh` set its timers"),
        "/etc/ceph/ceph.conf" => ("pveceph, as a link to /etc/pve/ceph.conf",
            "set Ceph's options under `ceph.options`"),
        "/etc/hosts" or "/etc/hostname" or "/etc/resolv.conf" => ("Proxmox VE and its installer",
            "set what you need with the tools of Proxmox VE"),
        "/etc/passwd" or "/etc/shadow" or "/etc/group" or "/etc/fstab" => ("the installer and the system's own tools",
            "change it with those tools, not by a file"),
        _ => null,
    };
}
