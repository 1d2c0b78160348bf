using System.Collections.Immutable;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>
/// Keys and values in the order of the file; merged ones stand where the merge key stood. No key occurs twice.
/// </summary>
public sealed class YamlMapping : YamlNode
{
    public YamlMapping(SourceSpan span, ImmutableArray<YamlEntry> entries)
        : base(span, WeightOf(entries), HeightOf(entries)) => Entries = entries;

    public ImmutableArray<YamlEntry> Entries { get; }

    public override string Kind => "a mapping";

    /// <summary>The entry of that key, or null. Mappings are short: a scan beats a table.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal)) return entry;
        }

        return null;
    }

    private static int WeightOf(ImmutableArray<YamlEntry> entries)
    {
        var weight = 1;
        foreach (var entry in entries) weight += 1 + entry.Value.Weight;
        return weight;
    }

    private static int HeightOf(ImmutableArray<YamlEntry> entries)
    {
        var height = 0;
        foreach (var entry in entries) height = Math.Max(height, entry.Value.Height + 1);
        return height;
    }
}
