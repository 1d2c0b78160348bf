using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Networks;

/// <summary>
/// An OSD takes the first address inside a network; with two that overlap, both sides may take the same one.
/// </summary>
internal sealed class NetworksOverlapRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.NetworksOverlap;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Ceph is not { } spec || context.Plan.Ceph is not { } plan) return;
        if (plan.PublicNetwork == plan.ClusterNetwork || !plan.PublicNetwork.Overlaps(plan.ClusterNetwork)) return;
        var written = spec.ClusterNetwork.IsDefault ? spec.PublicNetwork : spec.ClusterNetwork;
        findings.Add(Diagnostic.Create(Descriptor, written.Span, plan.PublicNetwork, plan.ClusterNetwork)
            .WithHelp("use the same network for both, or two that have no address in common"));
    }
}
