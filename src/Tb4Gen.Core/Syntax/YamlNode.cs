using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>
/// A value of the file. Aliases are resolved: the same node can hang in several places, so nodes are compared by
/// reference (comparing by value would walk every path through them).
/// </summary>
public abstract class YamlNode
{
    private protected YamlNode(SourceSpan span, int weight, int height) =>
        (Span, Weight, Height) = (span, weight, height);

    /// <summary>Where the value is written; behind an alias, the place that the alias names.</summary>
    public SourceSpan Span { get; }

    /// <summary>What it is, as messages say it: <c>a list</c>, <c>a mapping</c>, <c>one value</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Nodes below and including this one, counted once for each path: what a walk through it costs.</summary>
    internal int Weight { get; }

    /// <summary>Levels below this one.</summary>
    internal int Height { get; }
}
