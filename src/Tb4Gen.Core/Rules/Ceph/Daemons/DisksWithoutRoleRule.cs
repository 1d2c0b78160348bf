using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>
/// Disks without the role stay as they are; those that come from <c>defaults</c> are not meant for every node.
/// </summary>
internal sealed class DisksWithoutRoleRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.DisksWithoutRole;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var spec = context.Spec;
        if (spec.Ceph is null) return;
        foreach (var node in spec.Nodes)
        {
            if (node.Settings.Osds is not { IsEmpty: false } disks || NodeSettings.HasRole(spec, node, "osd")) continue;
            findings.Add(Diagnostic.Create(Descriptor, disks[0].Span, node.Name)
                .WithHelp($"add osd to the `roles` of {node.Name}, or remove its `osds`"));
        }
    }
}
