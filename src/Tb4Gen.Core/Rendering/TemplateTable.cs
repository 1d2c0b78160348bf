namespace Tb4Gen.Core.Rendering;

/// <summary>All places of a template that the generated code names by number.</summary>
/// <param name="Sites">What writes.</param>
/// <param name="Blocks">The conditions and loops around them.</param>
public sealed record TemplateTable(TemplateSite[] Sites, TemplateBlock[] Blocks);
