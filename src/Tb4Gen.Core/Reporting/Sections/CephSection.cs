using System.Globalization;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Reporting.Losses;

namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>What the pools can hold, and what survives which loss.</summary>
internal static class CephSection
{
    private static readonly int[] DiskSizes = [1, 2, 4, 8];

    public static Section Of(ClusterPlan plan)
    {
        if (plan.Ceph is not { } ceph) return new Section("losses", "Losses", Losses(plan, pools: []));
        var about = $"Ceph {ceph.Release}: {Html.Count(ceph.Monitors.Length, "monitor")}, "
            + $"{Html.Count(ceph.Managers.Length, "manager")}, {Html.Count(ceph.OsdCount, "OSD")} on "
            + $"{Html.Count(ceph.OsdNodes.Length, "host")}. Clients and monitors: {ceph.PublicNetwork}. "
            + $"Replication: {ceph.ClusterNetwork}.";
        var html = $"<p>{Html.Text(about)}</p>\n<h3>Capacity</h3>\n{Capacity(ceph)}<h3>What survives which loss</h3>\n"
            + Losses(plan, [.. ceph.Pools.Select(static p => $"{p.Name}")]);
        return new Section("ceph", "Ceph", html);
    }

    private static string Capacity(CephPlan ceph)
    {
        if (ceph.Pools.IsEmpty || ceph.OsdCount == 0) return "<p>The plan names no pools or no OSDs.</p>\n";
        var table = Html.Table(
            "Capacity of the pools",
            [
                "Pool", "Copies", "Needed to write", "Placement groups", "Usable, in OSDs",
                .. DiskSizes.Select(static s => $"OSDs of {s.Text()} TB"), "If a lost node is to be rebuilt",
            ],
            ceph.Pools.Select(p => RowOf(ceph, p)));
        return "<p>The plan knows which disks become OSDs, not how large they are: the figures are for OSDs of one "
            + "size, up to the 85 % at which Ceph warns, for each pool as if it had them alone. How evenly the data lies "
            + $"takes some of it.</p>\n{table}";
    }

    private static string[] RowOf(CephPlan ceph, PoolPlan pool)
    {
        var hosts = ceph.OsdNodes.Select(static n => n.Osds.Length).ToList();
        var usable = PoolCapacity.Usable(hosts, pool.Size);
        var spare = PoolCapacity.Usable(hosts.OrderDescending().Skip(1), pool.Size);
        return
        [
            Html.Code($"{pool.Name}"), pool.Size.Text(), pool.MinSize.Text(), pool.PgNum.Text(), Number(usable),
            .. DiskSizes.Select(s => $"{Number(usable * s * PoolCapacity.NearFull)} TB"),
            spare == 0 ? "cannot be: there is no host to spare" : $"{Number(spare / usable * 100)} % of that",
        ];
    }

    private static string Losses(ClusterPlan plan, string[] pools)
    {
        var hasCeph = plan.Ceph is not null;
        string[] columns =
        [
            "Lost", "Where it is worst", "Mesh of the rest",
            .. hasCeph
                ? ["Monitors", .. pools.Select(static p => $"Pool {p}"), "Copies made anew elsewhere"]
                : Array.Empty<string>(),
        ];
        var table = Html.Table("What survives which loss", columns, LossTable.Of(plan).Select(r => RowOf(plan, r)));
        return "<p>Each loss is tried wherever it can happen, and the worst is shown, for the placement group that it "
            + $"hits hardest.</p>\n{table}";
    }

    private static string[] RowOf(ClusterPlan plan, LossRow row)
    {
        var worst = row.Worst;
        var place = row.AsBad == row.Count
            ? "anywhere"
            : $"{worst.Loss.Name}{Others(row.AsBad - 1)}, of {row.Count.Text()}";
        string[] mesh = [Html.Text(row.Name), Html.Text(place), Mesh(worst, plan)];
        if (plan.Ceph is not { } ceph) return mesh;
        var monitors = $"{worst.Monitors.Text()} of {ceph.Monitors.Length.Text()}, "
            + (worst.HasQuorum ? "quorum" : "<strong>no quorum</strong>");
        return [.. mesh, monitors, .. worst.Pools.Select(Words), CopiesOf(worst)];
    }

    private static string CopiesOf(Outcome outcome) => outcome switch
    {
        { Parts: 1, Loss: { Nodes: [], Osds: 0 } } => "no copy is lost",
        { Rebuilds: true } => "yes",
        _ => "no: when it is back",
    };

    private static string Others(int count) => count == 0 ? "" : $" and {count.Text()} as bad";

    private static string Mesh(Outcome outcome, ClusterPlan plan)
    {
        if (outcome.Parts > 1) return $"<strong>in {outcome.Parts.Text()} parts</strong>";
        return plan.Nodes.Length - outcome.Loss.Nodes.Length <= 1 ? "none left" : "whole";
    }

    private static string Words(PoolState state) => state switch
    {
        PoolState.Serves => "reads and writes go on",
        PoolState.Waits => "<strong>waits</strong>; nothing is lost",
        _ => "<strong>has no copy left</strong> of some data: waits for it, and has lost it if the disks are lost",
    };

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
