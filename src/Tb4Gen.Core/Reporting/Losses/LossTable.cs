using System.Collections.Immutable;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Reporting.Losses;

/// <summary>The losses that people plan for, each tried in every place where it can happen.</summary>
internal static class LossTable
{
    // Beyond it pairs are so many that nobody would wait for them.
    private const int MostPairs = 20_000;

    public static ImmutableArray<LossRow> Of(ClusterPlan plan)
    {
        var model = new LossModel(plan);
        var nodes = Enumerable.Range(0, plan.Nodes.Length).Select(n => NodeLoss(plan, n)).ToList();
        var cables = Enumerable.Range(0, plan.Mesh.Cables.Length).Select(c => CableLoss(plan, c)).ToList();
        return
        [
            .. OsdRows(plan, model),
            .. Row("one cable", cables, model),
            .. Row("two cables", Pairs(cables, cables), model),
            .. Row("one node", nodes, model),
            .. Row("a node and a cable", Pairs(nodes, cables), model),
            .. Row("two nodes", Pairs(nodes, nodes), model),
        ];
    }

    private static IEnumerable<LossRow> OsdRows(ClusterPlan plan, LossModel model)
    {
        var hosts = plan.Ceph?.OsdNodes.Length ?? 0;
        if (hosts >= 1) yield return RowOf("one OSD", [new Loss("any", [], []) { Osds = 1 }], model);
        if (hosts >= 2) yield return RowOf("two OSDs on two nodes", [new Loss("any", [], []) { Osds = 2 }], model);
    }

    private static IEnumerable<LossRow> Row(string name, List<Loss> losses, LossModel model) =>
        losses.Count is > 0 and <= MostPairs ? [RowOf(name, losses, model)] : [];

    private static LossRow RowOf(string name, List<Loss> losses, LossModel model)
    {
        var outcomes = losses.Select(model.After).ToList();
        var worst = outcomes.MaxBy(static o => o.Badness) ?? outcomes[0];
        return new LossRow(name, worst, outcomes.Count(o => o.Badness == worst.Badness), outcomes.Count);
    }

    private static List<Loss> Pairs(List<Loss> ones, List<Loss> others)
    {
        var isSame = ReferenceEquals(ones, others);
        if ((long)ones.Count * others.Count / (isSame ? 2 : 1) > MostPairs) return [];
        return
        [
            .. from a in Enumerable.Range(0, ones.Count)
               from b in Enumerable.Range(0, others.Count)
               where !isSame || b > a
               select new Loss(
                   $"{ones[a].Name} and {others[b].Name}", [.. ones[a].Nodes, .. others[b].Nodes],
                   [.. ones[a].Cables, .. others[b].Cables]),
        ];
    }

    private static Loss NodeLoss(ClusterPlan plan, int node) => new($"{plan.Nodes[node].Name}", [node], []);

    private static Loss CableLoss(ClusterPlan plan, int cable)
    {
        var (a, b) = (plan.Mesh.Cables[cable].A, plan.Mesh.Cables[cable].B);
        return new($"{a.Node} {a.Port} to {b.Node} {b.Port}", [], [cable]);
    }
}

/// <summary>One kind of loss where it hurts most.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Worst">The first of the worst.</param>
/// <param name="AsBad">How many are as bad.</param>
/// <param name="Count">How many there are.</param>
internal sealed record LossRow(string Name, Outcome Worst, int AsBad, int Count);
