using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Networks;

/// <summary>
/// OSDs take the first address that they find there, and <c>pveceph mon create</c> asks which one it should be.
/// </summary>
internal sealed class SeveralAddressesInNetworkRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.SeveralAddressesInNetwork;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var network in CephNetwork.Of(context))
        {
            var node = network.Nodes.FirstOrDefault(n => n.ManagementAddress != n.RouterId
                && network.Subnet.Contains(n.ManagementAddress) && network.Subnet.Contains(n.RouterId));
            if (node is null) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, network.Span, network.Name, network.Subnet,
                    node.Name, node.ManagementAddress, node.RouterId)
                .WithHelp("use `management`, `mesh` or a smaller subnet"));
        }
    }
}
