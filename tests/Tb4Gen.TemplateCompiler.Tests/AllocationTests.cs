namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What generated code allocates is the artifact, not its lines.</summary>
public sealed class AllocationTests
{
    private const string Measure = """
        using System.Linq;
        using Tb4Gen.Core.Rendering;
        using Tb4Gen.Core.Rendering.Templates;

        namespace TestModels;

        public static class Measure
        {
            /// <summary>Bytes beside those of the artifact; the buffers have their size by then.</summary>
            public static long Allocated(string path)
            {
                var template = TemplateCatalog.Cluster.Single(t => t.Source.Path == path);
                var model = new ClusterModel(Entry.Cluster());
                var sink = new ArtifactSink();
                for (var i = 0; i < 3; i++) template.Render(model, sink);
                var before = System.GC.GetAllocatedBytesForCurrentThread();
                template.Render(model, sink);
                return System.GC.GetAllocatedBytesForCurrentThread() - before - sink.Artifacts[^1].Content.Length;
            }
        }
        """;

    [Fact]
    public void A_line_of_text_and_names_allocates_nothing()
    {
        var run = new TemplateRun { ExtraSource = Measure }
            .With("cluster/few.txt.sbn", Nested(2))
            .With("cluster/many.txt.sbn", Nested(10));
        var measure = run.Compile(out var errors).GetType("TestModels.Measure")!.GetMethod("Allocated")!;
        Assert.Empty(errors.Select(TemplateRun.Show));

        // 4 lines and 1024.
        var few = (long)measure.Invoke(null, ["templates/cluster/few.txt.sbn"])!;
        var many = (long)measure.Invoke(null, ["templates/cluster/many.txt.sbn"])!;

        Assert.InRange(many - few, -64, 64);
    }

    /// <summary>Loops in each other over the two nodes of the model, with a line in the innermost.</summary>
    private static string Nested(int depth) =>
        string.Concat(Enumerable.Range(0, depth).Select(i => $"{{{{~ for n{i} in cluster.nodes ~}}}}\n"))
        + "host {{ n0.name }} of {{ cluster.name }}\n"
        + string.Concat(Enumerable.Repeat("{{~ end ~}}\n", depth));
}
