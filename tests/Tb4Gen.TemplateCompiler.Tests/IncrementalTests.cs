using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class IncrementalTests
{
    private static readonly TemplateRun Run = TemplateRun
        .Of("node/a.json.sbn", "{{ include \"p\" n: node }}")
        .With("node/b.json.sbn", "{{ node.number }}")
        .With("partials/p.sbn", "+++\nparameters = { n: \"Node\" }\n+++\n{{ $.n.number }}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void An_edit_in_unrelated_code_redoes_nothing()
    {
        var compilation = TemplateRun.Models("class Unrelated { }");
        var driver = Run.Driver().RunGenerators(compilation, Cancellation);

        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Last(), CSharpSyntaxTree.ParseText("class Unrelated { int x; }", TemplateRun.ParseOptions, cancellationToken: Cancellation));
        var result = driver.RunGenerators(edited, Cancellation).GetRunResult().Results.Single();

        Assert.All(Reasons(result, TemplateGenerator.ParseStep), AssertKept);
        Assert.All(Reasons(result, TemplateGenerator.ModelStep), AssertKept);
        Assert.All(Reasons(result, TemplateGenerator.CompileStep), AssertKept);
        Assert.All(result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason), AssertKept);
    }

    [Theory]
    [InlineData("node/b.json.sbn", "{{ node.number + 1 }}")]
    [InlineData("partials/p.sbn", "+++\nparameters = { n: \"Node\" }\n+++\n{{ $.n.number + 1 }}")]
    public void An_edit_in_a_template_compiles_that_one_alone(string path, string text)
    {
        var compilation = TemplateRun.Models();
        var driver = Run.Driver().RunGenerators(compilation, Cancellation);
        var old = Run.Texts.Single(t => t.Path == TemplateRun.Root + path);

        driver = driver.ReplaceAdditionalText(old, new MemoryText(TemplateRun.Root + path, text)).RunGenerators(compilation, Cancellation);
        var result = driver.GetRunResult().Results.Single();

        Assert.Single(Reasons(result, TemplateGenerator.CompileStep), IncrementalStepRunReason.Modified);
        Assert.All(Reasons(result, TemplateGenerator.CatalogStep), AssertKept);
    }

    [Fact]
    public void An_edit_in_the_model_reaches_the_templates()
    {
        var compilation = TemplateRun.Models();
        var driver = Run.Driver().RunGenerators(compilation, Cancellation);

        var text = ModelSource.Text.Replace("int Number", "int Count", StringComparison.Ordinal);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, TemplateRun.ParseOptions, cancellationToken: Cancellation));
        var diagnostics = driver.RunGenerators(edited, Cancellation).GetRunResult().Diagnostics;

        Assert.Equal(["TB8108", "TB8108"], diagnostics.Select(d => d.Id));
    }

    private static void AssertKept(IncrementalStepRunReason reason) =>
        Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged });

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason);
}
