using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Networks;

/// <summary>
/// An OSD without an address in its network exits with status 250, and <c>pveceph osd create</c> refuses to make it.
/// </summary>
internal sealed class NoAddressInNetworkRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.NoAddressInNetwork;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var network in CephNetwork.Of(context))
        {
            var nodes = network.Nodes
                .Where(n => !network.Subnet.Contains(n.ManagementAddress) && !network.Subnet.Contains(n.RouterId))
                .Select(static n => n.Name.ToString())
                .ToList();
            if (nodes.Count == 0) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, network.Span, Words.List(nodes), nodes.Count == 1 ? "has" : "have",
                    network.Name, network.Subnet)
                .WithHelp("use `management` or `mesh`, or a subnet that the addresses of all nodes lie in"));
        }
    }
}
