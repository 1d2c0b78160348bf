using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>What made a line of an artifact.</summary>
public sealed record LineOrigin
{
    /// <summary>The lines of templates that wrote it, in their order on the line.</summary>
    public ImmutableArray<TemplatePlace> Places { get; init; } = [];

    /// <summary>The values that stand on it, in their order on the line.</summary>
    public ImmutableArray<ValuePlace> Values { get; init; } = [];

    /// <summary>Why it is there at all: conditions and loops, the outermost first.</summary>
    public ImmutableArray<BlockPlace> Blocks { get; init; } = [];

    /// <summary>What else is to be said, as a sentence without a full stop; null where there is nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>A place of a template.</summary>
/// <param name="Template">From the repository's root.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public sealed record TemplatePlace(string Template, int Line, int Column)
{
    /// <summary>
    /// What includes this partial, or prints what was captured here; null for the artifact's own template.
    /// </summary>
    public TemplatePlace? By { get; init; }
}

/// <summary>A condition or loop that holds for a line.</summary>
/// <param name="Keyword">Such as <c>if</c>.</param>
/// <param name="Text">What is tested or gone over, as the template writes it.</param>
/// <param name="Place">Where.</param>
/// <param name="Values">What is looked at: of a loop over a list as it is, the item.</param>
public sealed record BlockPlace(string Keyword, string Text, TemplatePlace Place, ImmutableArray<ValuePlace> Values);
