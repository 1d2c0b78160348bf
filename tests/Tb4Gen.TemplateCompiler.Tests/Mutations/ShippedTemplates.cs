using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Pipeline;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.TemplateCompiler.Tests.Mutations;

/// <summary>The templates that are shipped and the real model, read once; a changed template is compiled alone.</summary>
internal static class ShippedTemplates
{
    private static readonly Lazy<ModelGraph> LazyModels = new(ReadModels);

    private static readonly Lazy<ImmutableArray<ParsedTemplate>> LazyTemplates = new(() =>
        [.. Files().Select(static f => ParsedTemplate.Parse(f))]);

    private static readonly Lazy<EquatableArray<PartialSignature>> LazyPartials = new(() =>
        PartialReader.ReadAll(All, LazyModels.Value));

    public static ImmutableArray<ParsedTemplate> All => LazyTemplates.Value;

    public static ModelGraph Models => LazyModels.Value;

    /// <summary>The sources of Tb4Gen.Core as its project compiles them.</summary>
    public static CSharpCompilation Core { get; } = CSharpCompilation.Create(
        "Core",
        [
            CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.Linq; "
                + "global using System.IO; global using System.Threading; global using System.Threading.Tasks;",
                TemplateRun.ParseOptions),
            .. Directory.GetFiles(Snapshot.PathOf("src/Tb4Gen.Core"), "*.cs", SearchOption.AllDirectories)
                .Where(static f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(static f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), TemplateRun.ParseOptions, f)),
        ],
        TemplateRun.References.Where(static r => !r.Display!.EndsWith("Tb4Gen.Core.dll", StringComparison.Ordinal)),
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    /// <summary>Compiles a template with another text in place of its own.</summary>
    public static CompiledTemplate Compile(TemplateFile file, string text) => TemplateCompilation.Compile(
        ParsedTemplate.Parse(file with { Text = text }), Models, LazyPartials.Value, CancellationToken.None);

    private static IEnumerable<TemplateFile> Files()
    {
        var root = Snapshot.PathOf("templates");
        return Directory.GetFiles(root, "*.sbn", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(f => new TemplateFile("templates/" + f, f, File.ReadAllText(Path.Combine(root, f))));
    }

    private static ModelGraph ReadModels()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TemplateGenerator().AsSourceGenerator()], [], TemplateRun.ParseOptions, new MemoryOptions(TemplateRun.Root),
            new(default, trackIncrementalGeneratorSteps: true));
        var result = driver.RunGenerators(Core).GetRunResult().Results.Single();
        return (ModelGraph)result.TrackedSteps[TemplateGenerator.ModelStep].Single().Outputs.Single().Value;
    }
}
