using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the list of all templates of a scope, in the order of their paths.</summary>
internal static class CatalogEmitter
{
    /// <returns>Empty where the project has no model: it has no runtime for templates either, then.</returns>
    public static string Emit(ImmutableArray<CatalogEntry> entries, ModelGraph models)
    {
        var code = new CodeWriter();
        ClassEmitter.WriteHeader(code);
        if (models.Roots.Count == 0) return code.ToString();
        code.Line("/// <summary>All templates, generated from their folder.</summary>");
        code.Line(ClassEmitter.GeneratedCode);
        code.Line("internal static class TemplateCatalog");
        code.Open();
        foreach (var root in models.Roots) EmitScope(code, root, entries);
        code.Close();
        return code.ToString();
    }

    private static void EmitScope(CodeWriter code, ModelRoot root, ImmutableArray<CatalogEntry> entries)
    {
        var name = char.ToUpperInvariant(root.Scope[0]) + root.Scope.Substring(1);
        var type = $"{Runtime.Prefix}ArtifactTemplate<{root.Type.CSharp}>";
        code.Line($"public static global::System.Collections.Immutable.ImmutableArray<{type}> {name} {{ get; }} =");
        code.Line("[");
        foreach (
            var entry in entries.Where(e => e.Scope == root.Scope).OrderBy(static e => e.Path, StringComparer.Ordinal))
        {
            code.Line($"    new {entry.ClassName}(),");
        }

        code.Line("];");
        code.Line();
    }
}
