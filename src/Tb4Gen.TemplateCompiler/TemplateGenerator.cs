using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Emitting;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler;

/// <summary>
/// Compiles <c>templates/**/*.sbn</c> into C# of the project that names them as additional files. A template's way:
/// <list type="number">
/// <item><see cref="TemplateFile"/>: path and text.</item>
/// <item><see cref="ParsedTemplate"/>: tokens (Lexing), statements (Parsing, Syntax), front matter. No types
/// yet.</item>
/// <item><see cref="ModelGraph"/>: the records that templates see, as data (Models); <c>PartialSignature</c>: what
/// including templates must know of partials.</item>
/// <item><see cref="TemplateCompilation"/>: names, types and escaping (Binding), C# (Emitting), for each template
/// alone.</item>
/// <item><see cref="CompiledTemplate"/>: source or errors, and a line in the catalog.</item>
/// </list>
/// All values between the steps are value-equal, so that the driver redoes what an edit changes and nothing more.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TemplateGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps, for tests that look at what was redone.</summary>
    internal const string ParseStep = "Parse", ModelStep = "Models", CompileStep = "Compile", CatalogStep = "Catalog";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var root = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.TemplateRoot", out var value) ? value : "");
        var parsed = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".sbn", StringComparison.Ordinal))
            .Combine(root)
            .Select(static (pair, cancellation) =>
                TemplateFile.Create(pair.Left.Path, pair.Right, pair.Left.GetText(cancellation)?.ToString() ?? ""))
            .Select(static (file, _) => ParsedTemplate.Parse(file))
            .WithTrackingName(ParseStep);
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(ModelReader.ModelAttribute, static (_, _) => true, ModelReader.Read)
            .Collect()
            .Select(static (roots, _) =>
                new ModelGraph(roots.OrderBy(static r => r.Scope, StringComparer.Ordinal).ToImmutableArray()))
            .WithTrackingName(ModelStep);
        var partials = parsed.Collect().Combine(models).Select(
            static (pair, _) => PartialReader.ReadAll(pair.Left, pair.Right));
        var compiled = parsed.Combine(models).Combine(partials)
            .Select(static (inputs, cancellation) =>
                TemplateCompilation.Compile(inputs.Left.Left, inputs.Left.Right, inputs.Right, cancellation))
            .WithTrackingName(CompileStep);
        var catalog = compiled
            .Where(static template => template.Source is not null && template.Scope != "partials")
            .Select(static (template, _) => new CatalogEntry(template.Scope, template.Path, template.ClassName))
            .Collect().Combine(models)
            .Select(static (pair, _) => CatalogEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(CatalogStep);
        var unused = parsed.Collect().Select(static (templates, _) => PartialReader.FindUnused(templates));
        context.RegisterSourceOutput(compiled, AddTemplate);
        context.RegisterSourceOutput(unused, static (output, errors) =>
        {
            foreach (var error in errors) output.ReportDiagnostic(error.ToDiagnostic());
        });
        context.RegisterSourceOutput(models, ReportModelErrors);
        context.RegisterSourceOutput(
            models.Select(static (graph, _) => MemberEmitter.Emit(graph)),
            static (output, source) => Add(output, "TemplateMembers", source));
        context.RegisterSourceOutput(catalog, static (output, source) => Add(output, "TemplateCatalog", source));
    }

    private static void AddTemplate(SourceProductionContext output, CompiledTemplate template)
    {
        foreach (var error in template.Errors) output.ReportDiagnostic(error.ToDiagnostic());
        if (template.Source is { } source) Add(output, template.ClassName, source);
    }

    private static void ReportModelErrors(SourceProductionContext output, ModelGraph models)
    {
        foreach (var error in models.Roots.SelectMany(static r => r.Errors).Distinct())
        {
            output.ReportDiagnostic(error.ToDiagnostic());
        }
    }

    private static void Add(SourceProductionContext output, string name, string source) =>
        output.AddSource(name + ".g.cs", SourceText.From(source, Encoding.UTF8));
}
