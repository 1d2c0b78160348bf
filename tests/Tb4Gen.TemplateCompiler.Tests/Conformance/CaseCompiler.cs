using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>Compiles a batch of cases with the generator in process, and runs what compiles.</summary>
internal sealed class CaseCompiler
{
    private readonly CaseSources _sources;
    private readonly ImmutableArray<Diagnostic> _findings;
    private readonly Dictionary<string, string> _codeFaults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outcome> _results = new(StringComparer.Ordinal);

    public CaseCompiler(IReadOnlyList<ConformanceCase> cases)
    {
        _sources = new(cases);
        var driver = CSharpGeneratorDriver.Create(
                [new TemplateGenerator().AsSourceGenerator()], _sources.Templates, TemplateRun.ParseOptions,
                new MemoryOptions(CaseSources.Root))
            .RunGeneratorsAndUpdateCompilation(Models(), out var compilation, out _findings);
        var result = driver.GetRunResult().Results[0];
        GeneratorFault = result.Exception?.ToString();
        if (GeneratorFault is not null) return;
        using var image = new MemoryStream();
        FindCodeFaults(compilation.Emit(image), result);
        if (_codeFaults.Count == 0) _results = CaseRunner.Run(image);
        else Interrupted = [.. cases.Where(c => CodeFaultOf(c) is null)];
    }

    /// <summary>The generator threw.</summary>
    public string? GeneratorFault { get; }

    /// <summary>Cases that did not run, since another one's generated code does not compile.</summary>
    public List<ConformanceCase> Interrupted { get; } = [];

    public Outcome OutcomeOf(ConformanceCase test)
    {
        if ((GeneratorFault ?? _sources.ModelFaultOf(test)) is { } fault) return new() { Broken = fault };
        var findings = _sources.FindingsOf(test, _findings);
        var errors = findings.Where(f => f.IsError).Select(f => f.Finding).ToList();
        var warnings = findings.Where(f => !f.IsError).Select(f => f.Finding).ToList();
        if (errors.Count > 0) return new() { Errors = errors, Warnings = warnings };
        if (CodeFaultOf(test) is { } code) return new() { Broken = code };
        var result = _results.GetValueOrDefault(CaseSources.CatalogPrefix + _sources.PathOf(test));
        return (result ?? new() { Broken = "the generator made no class for it" }) with { Warnings = warnings };
    }

    private CSharpCompilation Models() => CSharpCompilation.Create(
        "Conformance",
        _sources.Models.Select(m => CSharpSyntaxTree.ParseText(m.Text, TemplateRun.ParseOptions, m.Path)),
        TemplateRun.References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>
    /// Errors of the generated C#, and its warnings, which are errors in a real build. Code that includes a rejected
    /// partial is not among them: the partial's own errors say it.
    /// </summary>
    private void FindCodeFaults(EmitResult emitted, GeneratorRunResult result)
    {
        var names = result.GeneratedSources.ToDictionary(s => s.SyntaxTree, s => s.HintName);
        foreach (var diagnostic in emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning))
        {
            var name = diagnostic.Location.SourceTree is { } tree ? names.GetValueOrDefault(tree) : null;
            _codeFaults.TryAdd(name ?? "", $"the generated code does not compile: {diagnostic}");
        }
    }

    private string? CodeFaultOf(ConformanceCase test) =>
        _codeFaults.GetValueOrDefault("")
        ?? _sources.HintNamesOf(test).Select(n => _codeFaults.GetValueOrDefault(n)).FirstOrDefault(f => f is not null);
}
