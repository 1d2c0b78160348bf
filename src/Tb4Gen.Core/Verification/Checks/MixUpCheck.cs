using System.Buffers;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// What is one node's alone (router ID, NET, management address, MAC, name) stands in no other node's preview, answer
/// file or
/// API body: two nodes with one NET tear the mesh apart.
/// </summary>
internal sealed class MixUpCheck : IClusterCheck
{
    private static readonly SearchValues<char> ValueCharacters =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.:-");

    public void Check(ReadBundle bundle, FindingList findings)
    {
        var owners = OwnersOf(bundle.Plan).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var node in bundle.Nodes)
        {
            foreach (var file in node.Files)
            {
                // What lies on the node may speak of its peers.
                if (!file.Path.StartsWith($"nodes/{node.Plan.Name}/root/", StringComparison.Ordinal))
                {
                    CheckFile(file, node, owners, findings);
                }
            }

            if (bundle.Find($"cluster/fabric/20-node-{node.Plan.Name}.json") is { } body)
            {
                CheckFile(body, node, owners, findings);
            }
        }
    }

    private static Dictionary<string, NodePlan> OwnersOf(ClusterPlan plan)
    {
        var owners = new Dictionary<string, NodePlan>(plan.Nodes.Length * 6, StringComparer.Ordinal);
        foreach (var node in plan.Nodes)
        {
            owners.TryAdd(node.RouterId.ToString(), node);
            owners.TryAdd(node.Net.ToString(), node);
            owners.TryAdd(node.Fqdn.ToString(), node);
            owners.TryAdd(node.ManagementAddress.ToString(), node);
            if (node.Mac is not { } mac) continue;
            owners.TryAdd(mac.ToString(), node);
            owners.TryAdd(mac.UdevName.ToString(), node);
        }

        // A node may be everyone's gateway or name server.
        if (plan.Management.Gateway is { } gateway) owners.Remove(gateway.ToString());
        foreach (var server in plan.Management.Dns) owners.Remove(server.ToString());
        return owners;
    }

    /// <summary>
    /// Spares most words the look-up: addresses and names have dots or colons, udev's name of a MAC begins so.
    /// </summary>
    private static bool MayBeOwned(ReadOnlySpan<char> word) =>
        word.ContainsAny('.', ':') || word.StartsWith("enx", StringComparison.Ordinal);

    private static void CheckFile(
        ReadArtifact file, ReadNode node,
        Dictionary<string, NodePlan>.AlternateLookup<ReadOnlySpan<char>> owners, FindingList findings)
    {
        var text = file.Text.AsSpan();
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOfAnyExcept(ValueCharacters);
            if (length < 0) length = text.Length - start;
            var word = text.Slice(start, length).TrimEnd(".:-");
            if (MayBeOwned(word) && owners.TryGetValue(word, out var owner) && !ReferenceEquals(owner, node.Plan))
            {
                var line = text[..start].Count('\n') + 1;
                var message = $"{word} is {owner.Name}'s, the file is {node.Plan.Name}'s";
                findings.Add(VerificationDiagnostics.MixUp, file, line, message);
            }

            start += length + 1;
        }
    }
}
