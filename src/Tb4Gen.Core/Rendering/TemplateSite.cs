using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>A place of a template that writes something.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="IsText">Whether it is text of the template, which may have many lines, and not a value.</param>
/// <param name="Origins">The model paths whose values it prints, such as <c>cluster.nodes[].name</c>.</param>
public sealed record TemplateSite(int Line, int Column, bool IsText, params ImmutableArray<string> Origins);
