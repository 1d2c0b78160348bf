using System.Collections.Immutable;
using Tb4Gen.AnswerServer.Requests;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.AnswerServer.Nodes;

/// <summary>All nodes that are served, and which of them a machine is.</summary>
internal sealed class ServedFleet
{
    private readonly Dictionary<MacAddress, ServedNode> _byMac = [];
    private readonly Dictionary<string, ServedNode> _byUuid = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ServedNode> _bySerial = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ServedNode> _byId;

    /// <param name="nodes">In the order in which they are shown.</param>
    /// <param name="findings">Get which nodes of different clusters could not be told apart.</param>
    public ServedFleet(ImmutableArray<ServedNode> nodes, ICollection<Diagnostic> findings)
    {
        Nodes = nodes;
        _byId = nodes.ToDictionary(static n => n.Id, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Plan.Mac is { } mac) Add(_byMac, mac, node, $"the MAC address {mac}", findings);
            if (node.Plan.Uuid is { } uuid) Add(_byUuid, uuid.ToString(), node, $"the UUID {uuid}", findings);
            if (node.Plan.Serial is { } serial)
            {
                Add(_bySerial, serial.ToString(), node, $"the serial number {serial}", findings);
            }
        }
    }

    public ImmutableArray<ServedNode> Nodes { get; }

    public ServedNode? Find(string cluster, string node) => _byId.GetValueOrDefault($"{cluster}/{node}");

    /// <summary>
    /// Which nodes a machine could be: by any of its MAC addresses, and by what its firmware says. None is a stranger;
    /// several is one that must not be answered, such as a machine with a card of another one.
    /// </summary>
    public ImmutableArray<(ServedNode Node, string By)> Match(InstallerRequest machine)
    {
        var found = new List<(ServedNode Node, string By)>();
        foreach (var mac in machine.Macs)
        {
            if (_byMac.TryGetValue(mac, out var node)) found.Add((node, mac.ToString()));
        }

        if (machine.Uuid is { } uuid && _byUuid.TryGetValue(uuid, out var byUuid)) found.Add((byUuid, "its UUID"));
        if (machine.Serial is { } serial && _bySerial.TryGetValue(serial, out var bySerial))
        {
            found.Add((bySerial, "its serial number"));
        }

        return [.. found.DistinctBy(static f => f.Node)];
    }

    // Of one cluster, a rule has found it already.
    private static void Add<T>(
        Dictionary<T, ServedNode> index, T key, ServedNode node, string what, ICollection<Diagnostic> findings)
        where T : notnull
    {
        if (index.TryAdd(key, node)) return;
        findings.Add(Diagnostic.Create(ServerDiagnostics.SameMachine, location: null, node.Id, index[key].Id, what)
            .WithHelp("correct one of the two, or serve the clusters one at a time"));
    }
}
