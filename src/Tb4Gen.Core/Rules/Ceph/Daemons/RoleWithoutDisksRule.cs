using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>The role alone makes no OSD.</summary>
internal sealed class RoleWithoutDisksRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.RoleWithoutDisks;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var spec = context.Spec;

        // Where no node has a disk, that is the finding.
        if (spec.Ceph is null || context.Plan.Ceph is not { OsdCount: > 0 }) return;
        foreach (var node in spec.Nodes)
        {
            if (Roles.Find(node, spec, "osd") is null || !NodeSettings.OsdsOf(spec, node).IsEmpty) continue;
            findings.Add(Diagnostic.Create(Descriptor, node.Name.Span, node.Name)
                .WithHelp($"name its disks in `osds`, or give {node.Name} `roles` without osd"));
        }
    }
}
