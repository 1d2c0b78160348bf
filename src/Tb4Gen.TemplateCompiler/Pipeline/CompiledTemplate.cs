using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;

namespace Tb4Gen.TemplateCompiler.Pipeline;

/// <summary>What comes of one template.</summary>
/// <param name="Scope">Whose catalog it belongs to; <c>partials</c> belong to none.</param>
/// <param name="Path">Below the folder of templates.</param>
/// <param name="ClassName">Name of the class, and of the generated file.</param>
/// <param name="Source">The C#; null where the template has errors.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record CompiledTemplate(
    string Scope, string Path, string ClassName, string? Source, EquatableArray<LocatedError> Errors);

/// <summary>A line of the catalog.</summary>
internal sealed record CatalogEntry(string Scope, string Path, string ClassName);
