namespace Tb4Gen.Core.Rules.Topology;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class TopologyRules
{
    public static IRule[] All =>
    [
        new UnknownNodeRule(), new UnknownPortRule(), new PortUsedTwiceRule(), new CableToItselfRule(),
        new ParallelCablesRule(), new CablesAndTopologyRule(), new MeshInPartsRule(), new NodeWithoutCableRule(),
        new CableCutsMeshRule(), new NodeCutsMeshRule(), new RingTooLongRule(), new PortWithoutCableRule(),
        new NotEnoughPortsRule(), new HoldTimeTooShortRule(), new HoldTimeTooLongRule(), new LspGenTooLongRule(),
        new TooFewNodesRule(), new TwoNodesNoQuorumRule(), new OneLateHelloRule(),
    ];
}
