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

    private static PartialSignature Read(ParsedTemplate template, ModelGraph models)
    {
        // What is wrong with the parameters is reported where the partial itself is compiled.
        var parameters = ParameterTypes.Read(template.FrontMatter.Parameters, models, new ErrorList());
        var includes = SyntaxWalker.Includes(template.Syntax.Body).Distinct().ToImmutableArray();
        return new(template.Path.Target, template.ClassName(), template.FrontMatter.Format?.Name, parameters, includes);
    }
}
