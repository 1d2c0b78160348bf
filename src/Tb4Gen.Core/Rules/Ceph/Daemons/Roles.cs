using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>Finds the words of the file that gave nodes their roles.</summary>
internal static class Roles
{
    /// <summary>The role of a node as written; null where it does not have it.</summary>
    public static Located<Token>? Find(NodeSpec node, ClusterSpec spec, string role)
    {
        foreach (var given in node.Settings.Roles ?? spec.Defaults.Roles ?? [])
        {
            if (given.ToString() == role) return given;
        }

        return null;
    }

    /// <summary>The last place that gives a role; the whole of <c>ceph</c> where none does.</summary>
    public static SourceSpan LastOf(ClusterSpec spec, CephSpec ceph, string role)
    {
        for (var i = spec.Nodes.Length - 1; i >= 0; i--)
        {
            if (Find(spec.Nodes[i], spec, role) is { } found) return found.Span;
        }

        return ceph.Span;
    }

    /// <summary>Names for messages.</summary>
    public static string Names(IEnumerable<NodePlan> nodes) =>
        Words.List([.. nodes.Select(static n => n.Name.ToString())]);
}
