using System.Collections.Immutable;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Docs;

/// <summary>What <c>explain</c> knows about a name.</summary>
/// <param name="Text">The page of the key, each line ended by LF; null where the name is not that of one key.</param>
/// <param name="Candidates">The keys that can be meant, by their paths.</param>
public sealed record KeyHelp(string? Text, ImmutableArray<string> Candidates)
{
    /// <param name="name">
    /// A path (<c>mesh.mtu</c>, <c>nodes.&lt;name&gt;.mac</c>, <c>nodes.n2.mac</c>) or a last name
    /// (<c>hello-interval</c>).
    /// </param>
    public static KeyHelp Find(string name)
    {
        var path = name.Trim().Replace("[]", "", StringComparison.Ordinal);
        foreach (var entry in SchemaIndex.All)
        {
            if (IsAt(entry, path)) return new KeyHelp(KeyPage.Write(entry), [entry.Path]);
        }

        var named = SchemaIndex.Named(path);
        return named switch
        {
            [var only] => new KeyHelp(KeyPage.Write(only), [only.Path]),
            [] => new KeyHelp(Text: null, Near(path)),
            _ => new KeyHelp(Text: null, [.. named.Select(static e => e.Path)]),
        };
    }

    private static bool IsAt(SchemaEntry entry, string path)
    {
        var (wanted, given) = (entry.Path.Split('.'), path.Split('.'));
        if (wanted.Length > given.Length) return false;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] != given[i] && !wanted[i].StartsWith('<')) return false;
        }

        // sysctl.vm.swappiness and nodes.n2 are entries of a map; a name of the language below it is found by itself.
        var rest = given.Length - wanted.Length;
        return rest == 0 || (entry.Key.Type.Placeholder is not null && (rest == 1 || entry.Inner.Keys.IsEmpty));
    }

    private static ImmutableArray<string> Near(string path)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        // A name alone is no path that could be near to another.
        var isPath = path.Contains('.');
        if (isPath && NearestName.Find(path, SchemaIndex.All.Select(static e => e.Path)) is { } near) return [near];
        return NearestName.Find(last, SchemaIndex.All.Select(static e => e.Key.Name)) is { } name
            ? [.. SchemaIndex.Named(name).Select(static e => e.Path)]
            : [];
    }
}
