using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>A place of a template that writes something.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="IsText">Whether it is text of the template, which may have many lines, and not a value.</param>
/// <param name="Block">Number of the innermost condition or loop around it; -1: none.</param>
/// <param name="Origins">
/// The paths of the values that it prints: <c>node.ports[@1].name</c> from the model, where <c>[@1]</c> is the item
/// that the template's loop 1 is at and <c>[]</c> any item; <c>$.port.name</c> from a parameter of a partial.
/// </param>
public sealed record TemplateSite(
    int Line, int Column, bool IsText, int Block, params ImmutableArray<string> Origins)
{
    /// <summary>What the partials are given that are included here.</summary>
    public ImmutableArray<TemplateArgument> Arguments { get; init; } = [];
}

/// <summary>What a parameter is made of; one that is made of several values stands here several times.</summary>
/// <param name="Template">The partial, from the repository's root.</param>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Origin">A path, as in <see cref="TemplateSite.Origins"/>.</param>
public sealed record TemplateArgument(string Template, string Parameter, string Origin);
