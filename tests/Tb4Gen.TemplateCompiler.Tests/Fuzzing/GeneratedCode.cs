using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Emitting;
using Tb4Gen.TemplateCompiler.Tests.Mutations;

namespace Tb4Gen.TemplateCompiler.Tests.Fuzzing;

/// <summary>C# of changed templates, compiled many at a time: what the template compiler takes, C# has to take.</summary>
internal sealed class GeneratedCode
{
    private const int BatchSize = 150;

    private static readonly Lazy<CSharpCompilation> Partials = new(static () => CSharpCompilation.Create(
        "Fuzz",
        ShippedTemplates.All.Where(static t => t.IsPartial)
            .Select(static t => Parse(ShippedTemplates.Compile(t.File, t.File.Text).Source!, "")),
        TemplateRun.References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    private readonly List<(SyntaxTree Tree, string Template)> _batch = [];

    /// <summary>How many templates were compiled.</summary>
    public int Count { get; private set; }

    /// <returns>What C# says against one of them, with the template; null where all are right.</returns>
    public string? Add(string source, string template)
    {
        var space = string.Create(CultureInfo.InvariantCulture, $"namespace {ClassEmitter.Namespace}.F{_batch.Count};");
        _batch.Add((Parse(source.Replace($"namespace {ClassEmitter.Namespace};", space, StringComparison.Ordinal), space), template));
        return _batch.Count < BatchSize ? null : Flush();
    }

    public string? Flush()
    {
        var fault = Partials.Value.AddSyntaxTrees(_batch.Select(static b => b.Tree)).GetDiagnostics()
            .FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error);
        var template = _batch.Where(b => b.Tree == fault?.Location.SourceTree).Select(static b => b.Template).FirstOrDefault();
        Count += _batch.Count;
        _batch.Clear();
        return fault is null ? null : $"{fault}\n{template}";
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, TemplateRun.ParseOptions, path);
}
