using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Comparison;

/// <summary>Compares two bundles of a cluster by what their files mean.</summary>
public static class BundleComparer
{
    /// <param name="before">Null: there was none.</param>
    /// <param name="after">Null: there is none any more.</param>
    /// <param name="plan">Of the newer one, where it is known: the order of its nodes, and the release of Ceph.</param>
    public static ClusterDifference Compare(Bundle? before, Bundle? after, ClusterPlan? plan)
    {
        var nodes = NodeSets.Of(before, after, plan);
        var isWhole = before is null || after is null;
        var list = new ChangeList(nodes, plan?.Ceph);
        if (!isWhole)
        {
            foreach (var (path, old, now) in Pair(before!, after!))
            {
                if (FileComparer.Compare(old, now) is not { } change) continue;
                list.Add(path, change);
            }
        }

        var changes = list.ToChanges();
        return new()
        {
            Before = before?.Cluster.ToString(),
            After = after?.Cluster.ToString(),
            Notes = isWhole ? [] : [.. Notes.Of(before!, after!, nodes, changes)],
            Nodes = [.. nodes.All.Select(n => Outlooks.Of(n, nodes.StateOf(n), changes))],
            Changes = changes,
        };
    }

    /// <summary>The files of both by their paths; neither has the manifest, which says nothing of its own.</summary>
    private static IEnumerable<(string Path, Artifact? Before, Artifact? After)> Pair(Bundle before, Bundle after)
    {
        var (i, j) = (0, 0);
        while (i < before.Files.Length || j < after.Files.Length)
        {
            var old = i < before.Files.Length ? before.Files[i] : null;
            var now = j < after.Files.Length ? after.Files[j] : null;
            var order = old is null ? 1 : now is null ? -1 : string.CompareOrdinal(old.Path, now.Path);
            if (order <= 0) i++;
            if (order >= 0) j++;
            var path = order <= 0 ? old!.Path : now!.Path;
            if (path != Manifest.Path) yield return (path, order <= 0 ? old : null, order >= 0 ? now : null);
        }
    }
}
