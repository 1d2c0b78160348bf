using System.Collections.Immutable;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Ceph.Networks;

/// <summary>One of Ceph's two networks.</summary>
/// <param name="Name"><c>public</c> or <c>cluster</c>.</param>
/// <param name="Subnet">Its subnet.</param>
/// <param name="Span">Where it is said.</param>
/// <param name="Nodes">The nodes whose daemons need an address in it.</param>
internal sealed record CephNetwork(
    string Name, Binding.Values.Ipv4Network Subnet, SourceSpan Span, ImmutableArray<NodePlan> Nodes)
{
    public static IEnumerable<CephNetwork> Of(RuleContext context)
    {
        if (context.Spec.Ceph is not { } spec || context.Plan.Ceph is not { } plan) yield break;
        yield return new CephNetwork(
            "public", plan.PublicNetwork, spec.PublicNetwork.Span,
            [.. context.Plan.Nodes.Where(static n => n.IsMonitor || n.IsManager || !n.Osds.IsEmpty)]);
        yield return new CephNetwork("cluster", plan.ClusterNetwork, spec.ClusterNetwork.Span, plan.OsdNodes);
    }
}
