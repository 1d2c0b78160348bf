using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Comparison;

/// <summary>
/// Gathers what is different in single files, and tells once what is the same on several nodes. What a file says in several
/// ways with several consequences becomes several changes.
/// </summary>
internal sealed class ChangeList(NodeSets nodes, CephPlan? ceph)
{
    private static readonly Comparer<IEnumerable<int>> OrderOfNodes = Comparer<IEnumerable<int>>.Create(static (a, b) =>
        a.Zip(b, static (x, y) => x.CompareTo(y)).FirstOrDefault(static order => order != 0));

    private readonly Dictionary<string, (Change Change, List<string> Nodes, SortedSet<string> Paths)> _changes =
        new(StringComparer.Ordinal);

    /// <param name="path">From the bundle's root.</param>
    /// <param name="change">What is different there.</param>
    public void Add(string path, FileChange change)
    {
        var place = ArtifactPlace.Of(path);
        // That a node is new or gone says all about its own files; its part of the fabric is applied on all nodes.
        if (IsTold(place.Node) && !place.File.StartsWith("cluster/", StringComparison.Ordinal)) return;
        if (IsTold(place.Node)) change = change with { Edits = [] };
        if (change.Edits.IsEmpty)
        {
            var isComment = change.Kind == ChangeKind.Comments;
            var (consequence, reason) = isComment ? OfComments(place.File) : EffectTable.Of(place.File, null);
            Add(path, place, change.Kind, place.Node, consequence, reason, []);
            return;
        }

        var groups = change.Edits
            .Select(e => (Edit: e, Node: NodeOf(place, e), Effect: EffectOf(place.File, e)))
            .Where(e => e.Effect.Consequence == Consequence.OsdData || !IsTold(e.Node))
            .GroupBy(static e => (e.Node, e.Effect));
        foreach (var group in groups)
        {
            var (consequence, reason) = group.Key.Effect;
            var edits = group.Select(static e => OfNode(e.Edit, e.Node));
            Add(path, place, change.Kind, group.Key.Node, consequence, reason, [.. edits]);
        }
    }

    public ImmutableArray<Change> ToChanges() =>
    [
        .. _changes.Values
            .Select(c => c.Change with
            {
                Nodes = [.. c.Nodes.OrderBy(nodes.OrderOf)],
                Paths = [.. c.Paths],
            })
            .OrderBy(static c => c.Nodes.IsEmpty)
            .ThenByDescending(static c => c.Nodes.Length)
            .ThenBy(c => c.Nodes.Select(nodes.OrderOf), OrderOfNodes)
            .ThenByDescending(static c => c.Consequence)
            .ThenBy(static c => c.File, StringComparer.Ordinal)
            .ThenBy(static c => c.Reason, StringComparer.Ordinal),
    ];

    private void Add(
        string path, ArtifactPlace place, ChangeKind kind, string? node, Consequence consequence, string reason,
        ImmutableArray<Edit> edits)
    {
        var change = new Change
        {
            File = place.File,
            Kind = kind,
            Nodes = [],
            Paths = [],
            Edits = edits,
            Consequence = consequence,
            Reason = reason,
            Ports = consequence == Consequence.PortDown ? PortsOf(edits) : [],
        };
        var key = KeyOf(change, node);
        if (!_changes.TryGetValue(key, out var found))
        {
            _changes.Add(key, found = (change, [], new(StringComparer.Ordinal)));
        }

        if (node is not null) found.Nodes.Add(node);
        found.Paths.Add(path);
    }

    private (Consequence Consequence, string Reason) EffectOf(string file, Edit edit) =>
        file == CephEffects.File ? CephEffects.Of(edit, ceph) : EffectTable.Of(file, edit);

    // postinst goes by the bytes.
    private static (Consequence Consequence, string Reason) OfComments(string file) =>
        EffectTable.Of(file, null).Consequence == Consequence.Reboot
            ? (Consequence.None, "only comments; the package asks for a reboot all the same, which nothing needs")
            : (Consequence.None, "only comments");

    /// <summary>The scripts of the runbook have tables by node, whose rows concern that node alone.</summary>
    private string? NodeOf(ArtifactPlace place, Edit edit)
    {
        if (place.Node is not null) return place.Node;
        var isRow = place.File.StartsWith("cluster/", StringComparison.Ordinal) && nodes.Contains(edit.Section);
        return isRow ? edit.Section : null;
    }

    // So that the rows of several nodes are the same.
    private static Edit OfNode(Edit edit, string? node) => edit.Section == node ? edit with { Section = "" } : edit;

    private bool IsTold(string? node) =>
        node is not null && nodes.Contains(node) && nodes.StateOf(node) != NodeState.Stays;

    private static ImmutableArray<string> PortsOf(ImmutableArray<Edit> edits) =>
    [
        .. edits.Select(static e => e.Section.Split(' ')).Where(static w => w is ["port" or "iface", _])
            .Select(static w => w[1]).Distinct().Order(StringComparer.Ordinal),
    ];

    private static string KeyOf(Change change, string? node)
    {
        var key = new StringBuilder();
        Append(node is null ? "cluster" : "node");
        Append(change.File);
        Append(change.Kind.ToString());
        Append(change.Reason);
        foreach (var edit in change.Edits)
        {
            Append(edit.Section);
            Append(edit.Key);
            Append(edit.Before ?? "\u0001");
            Append(edit.After ?? "\u0001");
        }

        return key.ToString();

        void Append(string text) => key.Append(text).Append('\0');
    }
}
