using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>Compiles templates with the generator in process against a small model, and runs what comes out.</summary>
internal sealed class TemplateRun
{
    public const string Root = "/repo/templates/";

    private readonly List<AdditionalText> _templates = [];

    /// <summary>What the model and the generated code refer to.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = ReadReferences();

    public IReadOnlyList<AdditionalText> Texts => _templates;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>Further C# of the compilation, such as another model.</summary>
    public string ExtraSource { get; init; } = "";

    public static TemplateRun Of(string path, string text) => new TemplateRun().With(path, text);

    public static CSharpCompilation Models(string extra = "") => CSharpCompilation.Create(
        "Templates",
        [
            CSharpSyntaxTree.ParseText(ModelSource.Text, ParseOptions, "/repo/Models.cs"),
            CSharpSyntaxTree.ParseText(extra, ParseOptions, "/repo/Extra.cs"),
        ],
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public TemplateRun With(string path, string text)
    {
        _templates.Add(new MemoryText(Root + path, text));
        return this;
    }

    /// <summary>The errors, as <c>file(line,column): code: message</c>.</summary>
    public ImmutableArray<string> Errors() =>
        [.. Generate(out _).Where(d => d.Severity == DiagnosticSeverity.Error).Select(Show)];

    public ImmutableArray<string> Warnings() =>
        [.. Generate(out _).Where(d => d.Severity == DiagnosticSeverity.Warning).Select(Show)];

    public ImmutableArray<Diagnostic> Diagnostics() => Generate(out _);

    /// <summary>Templates by their path, each with its artifacts and what it failed of.</summary>
    public Dictionary<string, (ImmutableArray<Artifact> Artifacts, string? Fault)> RenderAll(out ImmutableArray<Diagnostic> errors)
    {
        var assembly = Compile(out errors);
        var results = new Dictionary<string, (ImmutableArray<Artifact>, string?)>(StringComparer.Ordinal);
        Action<string, ArtifactSink, string?> take = (path, sink, fault) =>
            results["/repo/" + path] = ([.. sink.Artifacts], fault);
        assembly.GetType("TestModels.Entry")!.GetMethod("Run")!.Invoke(null, [take]);
        return results;
    }

    /// <summary>Models and templates as a program.</summary>
    public Assembly Compile(out ImmutableArray<Diagnostic> errors)
    {
        errors = Generate(out var compilation);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var faults = emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ToList();
        Assert.True(emitted.Success && faults.Count == 0, string.Join('\n', faults) + "\n" + Source(compilation));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>The artifacts of all templates, which must be right.</summary>
    public ImmutableArray<Artifact> Render()
    {
        var results = RenderAll(out var errors);
        Assert.Empty(errors.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Show));
        Assert.All(results.Values, r => Assert.Null(r.Fault));
        return [.. results.Values.SelectMany(r => r.Artifacts)];
    }

    /// <summary>What the only artifact holds.</summary>
    public string Text() => Encoding.UTF8.GetString(Assert.Single(Render()).Content.Span);

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new TemplateGenerator().AsSourceGenerator()],
        _templates,
        ParseOptions,
        new MemoryOptions(Root),
        new(default, trackIncrementalGeneratorSteps: true));

    public static string Show(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var start = span.StartLinePosition;
        var path = span.Path.Replace(Root, "", StringComparison.Ordinal);
        return $"{path}({start.Line + 1},{start.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private ImmutableArray<Diagnostic> Generate(out Compilation compilation)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Models(ExtraSource), out compilation, out var diagnostics);
        return diagnostics;
    }

    private static string Source(Compilation compilation) =>
        string.Join("\n---\n", compilation.SyntaxTrees.Skip(2).Select(t => t.ToString()));

    private static ImmutableArray<MetadataReference> ReadReferences()
    {
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. paths.Where(p => Path.GetFileName(p) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Tb4Gen.Core.dll"))
                .Select(p => MetadataReference.CreateFromFile(p)),
        ];
    }
}
