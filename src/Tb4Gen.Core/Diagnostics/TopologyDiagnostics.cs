namespace Tb4Gen.Core.Diagnostics;

/// <summary>What rules find about cables, and about the timers that decide how fast a lost one is noticed.</summary>
public static class TopologyDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownNode = Error(
        "TB3001", "A cable names a node that does not exist", "a cable ends at {0}, which is not among the nodes");

    public static readonly DiagnosticDescriptor UnknownPort = Error(
        "TB3002", "A cable names a port that does not exist", "{0} has no port {1}");

    public static readonly DiagnosticDescriptor PortUsedTwice = Error(
        "TB3003", "Two cables in one port", "port {0} already has a cable");

    public static readonly DiagnosticDescriptor CableToItself = Error(
        "TB3004", "A cable joins a node to itself", "both ends of the cable are in {0}");

    public static readonly DiagnosticDescriptor ParallelCables = Warning(
        "TB3005", "Two cables between the same nodes", "{0} and {1} are already joined by a cable");

    public static readonly DiagnosticDescriptor CablesAndTopology = Error(
        "TB3006", "Both cables and a topology are given", "`topology: {0}` says what `cables` says as well");

    public static readonly DiagnosticDescriptor MeshInParts = Error(
        "TB3007", "The mesh is in parts", "the cables leave the mesh in {0} parts: {1}");

    public static readonly DiagnosticDescriptor NodeWithoutCable = Error(
        "TB3008", "A node has no cable", "{0} has no cable to another node");

    public static readonly DiagnosticDescriptor CableCutsMesh = Warning(
        "TB3009", "The loss of one cable cuts the mesh", "the mesh falls apart if one cable is lost: {0}");

    public static readonly DiagnosticDescriptor NodeCutsMesh = Warning(
        "TB3010", "The loss of one node cuts the others apart",
        "the other nodes lose each other if one node is down: {0}");

    public static readonly DiagnosticDescriptor RingTooLong = Warning(
        "TB3011", "A ring is so long that it heals slowly",
        "a ring of {0} nodes takes seconds to heal when a cable is lost");

    public static readonly DiagnosticDescriptor PortWithoutCable = Info(
        "TB3012", "A port has no cable", "no cable in {0}");

    public static readonly DiagnosticDescriptor NotEnoughPorts = Error(
        "TB3013", "A node has too few ports for the topology", "a {0} of {1} takes {2} of {3}, whose profile has {4}");

    public static readonly DiagnosticDescriptor HoldTimeTooShort = Error(
        "TB3014", "The fabric never finishes its first synchronisation",
        "a hello interval of {0} s with a multiplier of {1} keeps neighbours from ever synchronising");

    public static readonly DiagnosticDescriptor HoldTimeTooLong = Warning(
        "TB3015", "A dead link is believed for longer than Ceph waits",
        "a link that dies silently is used for {0} s more, but Ceph reports OSDs down after {1} s");

    public static readonly DiagnosticDescriptor LspGenTooLong = Warning(
        "TB3016", "A second change of a link is announced late",
        "the second change of a link within {0} s is announced only after that time");

    public static readonly DiagnosticDescriptor TooFewNodes = Error(
        "TB3017", "A mesh of fewer than two nodes", "a mesh joins at least two nodes, this file has {0}");

    public static readonly DiagnosticDescriptor TwoNodesNoQuorum = Info(
        "TB3018", "Two nodes have no quorum when one is down",
        "with two nodes, neither has quorum while the other is down");

    public static readonly DiagnosticDescriptor OneLateHello = Warning(
        "TB3019", "One late hello drops a neighbour",
        "with a multiplier of {0}, a single late hello drops a neighbour");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, Severity.Warning, title, message, Acceptable: true);

    private static DiagnosticDescriptor Info(string code, string title, string message) =>
        new(code, Severity.Info, title, message, Acceptable: true);
}
