using System.Collections.Immutable;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>A list.</summary>
public sealed class YamlSequence : YamlNode
{
    public YamlSequence(SourceSpan span, ImmutableArray<YamlNode> items)
        : base(span, WeightOf(items), HeightOf(items)) => Items = items;

    public ImmutableArray<YamlNode> Items { get; }

    public override string Kind => "a list";

    private static int WeightOf(ImmutableArray<YamlNode> items)
    {
        var weight = 1;
        foreach (var item in items) weight += item.Weight;
        return weight;
    }

    private static int HeightOf(ImmutableArray<YamlNode> items)
    {
        var height = 0;
        foreach (var item in items) height = Math.Max(height, item.Height + 1);
        return height;
    }
}
