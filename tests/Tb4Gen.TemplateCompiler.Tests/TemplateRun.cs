using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>Compiles templates with the generator in process against a small model, and runs what comes out.</summary>
internal sealed class TemplateRun
{
    public const string Root = "/repo/templates/";

    private static readonly ImmutableArray<MetadataReference> References = ReadReferences();

    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public static TemplateRun Of(string path, string text) => new TemplateRun().With(path, text);

    public TemplateRun With(string path, string text)
    {
        _templates[path] = text;
        return this;
    }

    /// <summary>The errors of the templates, as <c>file(line,column): code: message</c>.</summary>
    public ImmutableArray<string> Errors() => [.. Generate(out _).Select(Show)];

    public ImmutableArray<Diagnostic> Diagnostics() => Generate(out _);

    /// <summary>The artifacts of the cluster's templates, then of the first node's.</summary>
    public ImmutableArray<Artifact> Render()
    {
        var errors = Generate(out var compilation);
        Assert.Empty(errors.Select(Show));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var faults = emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ToList();
        Assert.True(emitted.Success && faults.Count == 0, string.Join('\n', faults) + "\n" + Source(compilation));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        var sink = new ArtifactSink();
        try
        {
            assembly.GetType("TestModels.Entry")!.GetMethod("Run")!.Invoke(null, [sink]);
        }
        catch (TargetInvocationException fault) when (fault.InnerException is TemplateValueException inner)
        {
            throw inner;
        }

        return [.. sink.Artifacts];
    }

    /// <summary>What one template prints.</summary>
    public string Text() => System.Text.Encoding.UTF8.GetString(Assert.Single(Render()).Content.Span);

    public GeneratorDriver Driver() => CSharpGeneratorDriver
        .Create(
            [new TemplateGenerator().AsSourceGenerator()],
            _templates.Select(t => (AdditionalText)new MemoryText(Root + t.Key, t.Value)),
            ParseOptions,
            new MemoryOptions(Root),
            new(default, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Models(string extra = "") => CSharpCompilation.Create(
        "Templates",
        [CSharpSyntaxTree.ParseText(ModelSource.Text, ParseOptions), CSharpSyntaxTree.ParseText(extra, ParseOptions)],
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private ImmutableArray<Diagnostic> Generate(out Compilation compilation)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Models(), out compilation, out var diagnostics);
        return diagnostics;
    }

    private static string Show(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var start = span.StartLinePosition;
        return $"{span.Path[Root.Length..]}({start.Line + 1},{start.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private static string Source(Compilation compilation) =>
        string.Join("\n---\n", compilation.SyntaxTrees.Skip(2).Select(t => t.ToString()));

    private static ImmutableArray<MetadataReference> ReadReferences()
    {
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. paths.Where(p => p.EndsWith(".dll", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p))];
    }
}
