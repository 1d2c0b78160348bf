namespace Tb4Gen.Core.Rendering;

/// <summary>A line of a template.</summary>
/// <param name="Template">Path from the repository's root, such as <c>templates/node/answer.toml.sbn</c>.</param>
/// <param name="Line">From 1.</param>
public readonly record struct TemplateLine(string Template, int Line);
