using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Pipeline;

/// <summary>Reduces a partial to what those who include it must know.</summary>
internal static class PartialReader
{
    public static EquatableArray<PartialSignature> ReadAll(ImmutableArray<ParsedTemplate> templates, ModelGraph models)
    {
        var partials = templates.Where(static t => t.IsPartial).OrderBy(
            static t => t.Path.Target, StringComparer.Ordinal);
        return partials.Select(t => Read(t, models)).ToImmutableArray();
    }

    /// <summary>Partials that no template includes; those that only include each other count as included.</summary>
    public static EquatableArray<LocatedError> FindUnused(ImmutableArray<ParsedTemplate> templates)
    {
        var used = new HashSet<string>(
            templates.SelectMany(static t => SyntaxWalker.Includes(t.Syntax.Body)), StringComparer.Ordinal);
        return templates
            .Where(t => t.IsPartial && !used.Contains(t.Path.Target))
            .OrderBy(static t => t.File.Path, StringComparer.Ordinal)
            .Select(static t => new LocatedError(
                new(TemplateErrors.NeverUsed, default, [$"includes `{t.Path.Target}`: include it or delete the file"]), t.File.FullPath, default))
            .ToImmutableArray();
    }

    private static PartialSignature Read(ParsedTemplate template, ModelGraph models)
    {
        // What is wrong with the parameters is reported where the partial itself is compiled.
        var parameters = ParameterTypes.Read(template.FrontMatter.Parameters, models, new ErrorList());
        var includes = SyntaxWalker.Includes(template.Syntax.Body).Distinct().ToImmutableArray();
        return new(template.Path.Target, template.ClassName(), template.FrontMatter.Format?.Name, parameters, includes);
    }
}
