using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Tests.Mutations;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>
/// What the generator adds to a build, against the compilation of Tb4Gen.Core itself in the same process. The figures are
/// written out; build/bench/run shows them.
/// </summary>
public sealed class GeneratorCostTests(ITestOutputHelper output)
{
    private const int Runs = 5;

    [Fact]
    public void An_edit_of_a_template_costs_less_than_all_templates()
    {
        var core = ShippedTemplates.Core.AddReferences(Packages());
        var texts = ShippedTemplates.All.Select(static t => (AdditionalText)new MemoryText(TemplateRun.Root + t.File.Path, t.File.Text)).ToList();
        var edited = texts.Single(static t => t.Path.EndsWith("/verify-mesh.sh.sbn", StringComparison.Ordinal));
        var driver = Run(New(texts), core, out _);
        var cold = Median(() => Elapsed(Run(New(texts), core, out _)));
        var edit = Median(() => Elapsed(Run(driver.ReplaceAdditionalText(edited, Edit(edited)), core, out _)));
        Run(driver, core, out var whole);
        Emit(whole);
        var compiler = Emit(whole);

        output.WriteLine(
            $"generator, {texts.Count} templates: cold {cold:F0} ms ({cold / compiler:P0} of compiling Tb4Gen.Core, {compiler:F0} ms), "
            + $"after an edit of one template {edit:F0} ms ({edit / compiler:P1})");
        Assert.True(edit < cold, $"edit {edit} ms, cold {cold} ms");
    }

    private static CSharpGeneratorDriver New(List<AdditionalText> texts) => CSharpGeneratorDriver.Create(
        [new TemplateGenerator().AsSourceGenerator()], texts, TemplateRun.ParseOptions, new MemoryOptions(TemplateRun.Root));

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation core, out Compilation whole)
    {
        var result = driver.RunGeneratorsAndUpdateCompilation(core, out whole, out var diagnostics);
        Assert.Empty(diagnostics.Select(TemplateRun.Show));
        return result;
    }

    private static MemoryText Edit(AdditionalText text) => new(text.Path, text.GetText() + "# edited\n");

    private static double Elapsed(GeneratorDriver driver) => driver.GetTimingInfo().ElapsedTime.TotalMilliseconds;

    /// <summary>The packages of Tb4Gen.Core: code with errors takes C# much longer.</summary>
    private static IEnumerable<MetadataReference> Packages() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static p => Path.GetFileName(p) is "YamlDotNet.dll" or "Tomlyn.dll")
            .Select(static p => MetadataReference.CreateFromFile(p));

    private static double Emit(Compilation compilation)
    {
        var clock = Stopwatch.StartNew();
        using var image = new MemoryStream();
        var emitted = compilation.Clone().Emit(image);
        Assert.True(emitted.Success, emitted.Diagnostics.FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error)?.ToString());
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(Func<double> measure) => Enumerable.Range(0, Runs).Select(_ => measure()).Order().ElementAt(Runs / 2);
}
