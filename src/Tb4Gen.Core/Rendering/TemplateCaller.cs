namespace Tb4Gen.Core.Rendering;

/// <summary>The writer's state outside of a partial, to go back to.</summary>
public readonly record struct TemplateCaller(TemplateSource Source, int Site, TemplateIndent Indent);
