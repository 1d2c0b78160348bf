using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer would wipe an OSD, or Ceph the system.</summary>
internal sealed class DiskIsOsdRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.DiskIsOsd;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install) return;
        foreach (var disk in install.Disks)
        {
            var osds = context.Spec.Nodes.Select(n => (Node: n, Disk: OsdOn(context.Spec, n, $"/dev/{disk}")))
                .Where(static o => o.Disk is not null)
                .ToList();
            if (osds.Count == 0) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, disk.Span, disk.Value, Words.List([.. osds.Select(static o => o.Node.Name.ToString())]))
                .WithRelated(osds[0].Disk.GetValueOrDefault().Span, "an OSD disk")
                .WithHelp("name the disk that the system is to be on; the others are left alone"));
        }
    }

    private static Located<DevicePath>? OsdOn(ClusterSpec spec, NodeSpec node, string path)
    {
        foreach (var osd in NodeSettings.OsdsOf(spec, node))
        {
            if (osd.ToString() == path) return osd;
        }

        return null;
    }
}
