using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>Pools can be made before there are OSDs, and stay without a place for data.</summary>
internal sealed class NoOsdRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.NoOsd;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph is not { } ceph || context.Plan.Ceph is not { OsdCount: 0 }) return;
        findings.Add(Diagnostic.Create(Descriptor, ceph.Span)
            .WithHelp("name the disks: `osds: [/dev/nvme0n1]` under `defaults` or under each node, with the role osd"));
    }
}
