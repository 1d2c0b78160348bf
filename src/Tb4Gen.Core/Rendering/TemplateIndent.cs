namespace Tb4Gen.Core.Rendering;

/// <summary>
/// What stands before each further line: the indent of the includes around a tag, then that of the tag itself; both are
/// ranges of the writer's buffer of blanks. Handed out to be handed back, since a tag that calls a function has its own
/// indent again when the function is done.
/// </summary>
public readonly record struct TemplateIndent
{
    internal int IncludeStart { get; init; }

    internal int IncludeLength { get; init; }

    internal int TagStart { get; init; }

    internal int TagLength { get; init; }

    internal bool IsEmpty => IncludeLength + TagLength == 0;

    /// <summary>Where free space begins.</summary>
    internal int End => TagStart + TagLength;
}
