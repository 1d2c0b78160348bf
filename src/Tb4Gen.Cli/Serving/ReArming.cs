using Tb4Gen.AnswerServer.State;
using Tb4Gen.Cli.Images;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Serving;

/// <summary>Lets nodes have their answers once more: all that are named, or none.</summary>
/// <param name="folder">Of the server's records, whether or not it runs.</param>
/// <param name="nodes">All nodes of the clusters.</param>
internal sealed class ReArming(StateFolder folder, IReadOnlyList<(string Cluster, string Node)> nodes)
{
    /// <param name="names">Nodes, or clusters and nodes with a slash between.</param>
    /// <param name="findings">Get what is wrong with them.</param>
    /// <returns>A line for each.</returns>
    public IReadOnlyList<string> Run(IEnumerable<string> names, List<Diagnostic> findings)
    {
        var wanted = names.Select(n => Find(n, findings)).Distinct().ToList();
        if (findings.Exists(static f => f.Severity == Severity.Error)) return [];
        var lines = new List<string>();
        foreach (var (cluster, node) in wanted)
        {
            var file = ServerState.NameOf(cluster);
            var states = StateFile.Read(folder.PathOf(file), folder.ShownOf(file));
            if (states.GetValueOrDefault(node) is not { Answered: not null })
            {
                findings.Add(Diagnostic.Create(ServerDiagnostics.NeverAnswered, location: null, $"{cluster}/{node}"));
                continue;
            }

            folder.ReArm(cluster, node);
            lines.Add($"{cluster}/{node} gets its answer once more: its disks are wiped when it boots the ISO");
        }

        return lines;
    }

    private (string Cluster, string Node) Find(string name, List<Diagnostic> findings)
    {
        var found = nodes.Where(n => n.Node == name || $"{n.Cluster}/{n.Node}" == name).ToList();
        if (found.Count == 0) findings.Add(ClusterInput.UnknownNode(name, [.. nodes.Select(static n => n.Node)]));
        if (found.Count > 1)
        {
            var clusters = string.Join(" and ", found.Select(static f => f.Cluster));
            findings.Add(Diagnostic.Create(ServerDiagnostics.SeveralNodes, location: null, name, clusters)
                .WithHelp($"say which: {found[0].Cluster}/{name}"));
        }

        return found.FirstOrDefault();
    }
}
