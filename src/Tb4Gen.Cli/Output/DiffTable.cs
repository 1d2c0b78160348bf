using Tb4Gen.Core.Comparison;

namespace Tb4Gen.Cli.Output;

/// <summary>The summary of a comparison: who, what happens, how many files; those alike on one line.</summary>
internal static class DiffTable
{
    public static IEnumerable<(string Who, string What, Consequence Worst, string Files)> Of(ClusterDifference cluster)
    {
        var touched = cluster.Nodes.Where(static n => n.State != NodeState.Stays || n.Worst > Consequence.Review);
        foreach (var group in touched.GroupBy(static n => (n.Words, n.Worst, n.Changes)))
        {
            var (what, worst, files) = group.Key;
            var who = Names.Join([.. group.Select(static n => n.Node)]);
            yield return (who, what, worst, files == 0 ? "" : Count(files));
        }

        var own = cluster.Changes.Where(static c => c.Nodes.IsEmpty && c.Consequence > Consequence.Review).ToList();
        if (own.Count == 0) yield break;
        var most = own.Max(static c => c.Consequence);
        yield return ("cluster", most.Label(), most, Count(own.Select(static c => c.File).Distinct().Count()));
    }

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";
}
