using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Emitting;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Pipeline;

/// <summary>Compiles one template: types, escaping, C#.</summary>
internal static class TemplateCompilation
{
    public static CompiledTemplate Compile(
        ParsedTemplate template, ModelGraph models, EquatableArray<PartialSignature> partials,
        CancellationToken cancellation)
    {
        var variables = new VariableTypes();
        // Each further pass has widened a type, and a text can be widened only as often as there are formats.
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var errors = new ErrorList();
            errors.AddRange(template.Errors);
            var context = new BindContext(models, partials, errors)
            {
                Format = template.FrontMatter.Format,
                PartialName = template.IsPartial ? template.Path.Target : null,
                Variables = variables,
            };
            var compiled = Compile(template, context, errors);
            if (!variables.TakeNews()) return compiled;
        }
    }

    private static CompiledTemplate Compile(ParsedTemplate template, BindContext context, ErrorList errors)
    {
        var lines = SourceText.From(template.File.Text).Lines;
        foreach (var name in SyntaxWalker.Reassigned(template.Syntax.Body)) context.Reassigned.Add(name);
        var source = template.IsPartial
            ? new PartialEmitter(template, context, lines).Emit()
            : new ArtifactEmitter(template, context, lines).Emit();
        ReportUnused(context);
        EquatableArray<LocatedError> located =
            errors.ToSorted().Select(e => LocatedError.Of(e, template.File.FullPath, lines)).ToImmutableArray();
        return new(
            template.Path.Scope, template.File.Path, template.ClassName(), errors.HasErrors ? null : source, located);
    }

    /// <summary>A function that nobody calls is not compiled: its types are not known.</summary>
    private static void ReportUnused(BindContext context)
    {
        foreach (var function in context.Functions.Where(static f => !f.IsCalled))
        {
            context.Report(
                TemplateErrors.NeverUsed, function.Syntax.NameSpan,
                $"calls `{function.Syntax.Name}`: call it or delete it");
        }
    }
}
