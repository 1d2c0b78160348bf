using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Comparison.Statements;

namespace Tb4Gen.Core.Comparison;

/// <summary>Sentences on what a reviewer must not overlook among many values.</summary>
internal static class Notes
{
    private const string Plan = "/usr/lib/tb4gen/plan.sh";

    public static IEnumerable<string> Of(Bundle before, Bundle after, NodeSets nodes, ImmutableArray<Change> changes) =>
    [
        .. OfCluster(before, after),
        .. OfNodes(before, after, nodes),
        .. OfAddresses(changes),
        .. OfCeph(changes),
    ];

    private static IEnumerable<string> OfCluster(Bundle before, Bundle after)
    {
        if (before.Cluster == after.Cluster) yield break;
        yield return $"The cluster {before.Cluster} is renamed {after.Cluster}: each node gets a package of another name, "
            + "and Proxmox VE's own cluster keeps the old name.";
    }

    private static IEnumerable<string> OfNodes(Bundle before, Bundle after, NodeSets nodes)
    {
        var gone = nodes.All.Where(n => nodes.StateOf(n) == NodeState.Removed).ToList();
        var come = nodes.All.Where(n => nodes.StateOf(n) == NodeState.Added).ToList();
        foreach (var name in gone.ToList())
        {
            if (RouterId(before, name) is not { } routerId) continue;
            if (come.Find(n => RouterId(after, n) == routerId) is not { } other) continue;
            gone.Remove(name);
            come.Remove(other);
            yield return $"{name} is renamed {other}, with the same router ID: to Proxmox VE and Ceph that is another node, so "
                + $"{name} has to be taken out of the cluster before {other} is installed and joined.";
        }

        if (come.Count > 0)
        {
            yield return $"{Names.Join(come)} {Is(come)} new: to be installed and joined by the runbook; what is there stays "
                + "where it is.";
        }

        if (gone.Count > 0)
        {
            yield return $"{Names.Join(gone)} {Is(gone)} gone from the plan, which removes nothing: take OSDs and monitor "
                + "away, then the node out of the cluster, and apply the SDN.";
        }
    }

    private static IEnumerable<string> OfAddresses(ImmutableArray<Change> changes)
    {
        foreach (var (change, edit) in Find(changes, Plan, "router_id"))
        {
            yield return $"{Names.Join(change.Nodes)}: the router ID changes from {edit.Before} to {edit.After}, the node's "
                + "address on the mesh: what is bound to the old one, such as OSDs, is unreachable until it restarts.";
        }

        foreach (var (change, edit) in Find(changes, "cluster/10-cluster.sh", "address"))
        {
            yield return $"{Names.Join(change.Nodes)}: the management address changes from {edit.Before} to {edit.After}: in "
                + "/etc/hosts, in /etc/network/interfaces and in corosync.conf it is changed by hand, and a monitor on it is "
                + "made anew.";
        }
    }

    private static IEnumerable<string> OfCeph(ImmutableArray<Change> changes)
    {
        foreach (var network in (string[])["public", "cluster"])
        {
            var moved = Find(changes, Plan, $"{network}_network").Select(static f => f.Edit)
                .Where(static e => e.IsReplaced).Distinct();
            foreach (var edit in moved)
            {
                yield return $"Ceph's {network} network changes from {Shown(edit.Before)} to {Shown(edit.After)}: ceph.conf "
                    + "is changed by hand, and the daemons on it are restarted or made anew.";
            }
        }

        var disks = Find(changes, "cluster/60-ceph-osds.sh", "disks").Where(static f => f.Edit.Before is not null)
            .GroupBy(static f => f.Change);
        foreach (var group in disks)
        {
            List<string> gone = [.. group.Select(static f => f.Edit.Before!)];
            var (osds, them) = gone.Count == 1 ? ("the OSD", "it") : ("the OSDs", "them");
            yield return $"{Names.Join(group.Key.Nodes)}: {osds} on {Names.Join(gone)} {Is(gone)} not in the plan any more, and "
                + $"no script removes {them}: `ceph osd out`, wait until all is clean, then `pveceph osd destroy`.";
        }

        foreach (var edit in changes.Where(static c => c.File == "cluster/80-ceph-pools.sh").SelectMany(static c => c.Edits))
        {
            if (edit is { Key: "", After: null, Section: ['p', 'o', 'o', 'l', ' ', .. var pool] })
            {
                yield return $"The pool {pool} is not in the plan any more, and no script removes it: its data stays.";
            }
        }
    }

    private static IEnumerable<(Change Change, Edit Edit)> Find(ImmutableArray<Change> changes, string file, string key) =>
        from change in changes
        where change.File == file && !change.Nodes.IsEmpty
        from edit in change.Edits
        where edit.Key == key && edit.Section.Length == 0
        select (change, edit);

    private static string? RouterId(Bundle bundle, string node)
    {
        var file = bundle.Find($"nodes/{node}/root{Plan}");
        var statements = file is null ? [] : MeaningReader.Read(file)?.Statements ?? [];
        return statements.Where(static s => s is { Key: "router_id", Section: "" }).Select(static s => s.Value).FirstOrDefault();
    }

    private static string Shown(string? value) => value is { Length: > 0 } and not "''" ? value : "none";

    private static string Is(List<string> names) => names.Count == 1 ? "is" : "are";
}
