using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>A condition or loop of a template: why something is written at all, or more than once.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Keyword">Such as <c>if</c>, or <c>when</c> of the front matter.</param>
/// <param name="Text">What is tested or gone over, as written.</param>
/// <param name="Around">Number of the block around it; -1: none.</param>
/// <param name="Origins">The paths of the values that are looked at, as in <see cref="TemplateSite.Origins"/>.</param>
public sealed record TemplateBlock(
    int Line, int Column, string Keyword, string Text, int Around, params ImmutableArray<string> Origins);
