using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>A template at work: which items its loops are at, and the site that included it.</summary>
internal sealed record TemplateFrame(TemplateSource Source)
{
    /// <summary>By number of the loop.</summary>
    public ImmutableDictionary<int, int> Items { get; init; } = ImmutableDictionary<int, int>.Empty;

    /// <summary>Null for the template of an artifact.</summary>
    public TemplateFrame? Caller { get; init; }

    /// <summary>The caller's site.</summary>
    public int CallSite { get; init; }

    public int Depth => Caller is { } caller ? caller.Depth + 1 : 0;
}
