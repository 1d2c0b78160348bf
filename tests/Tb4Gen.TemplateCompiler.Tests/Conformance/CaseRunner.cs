using System.Reflection;
using System.Runtime.Loader;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>Runs the templates of an assembly, each with the model of its scope.</summary>
internal static class CaseRunner
{
    /// <returns>Outcomes by the path of the template.</returns>
    public static Dictionary<string, Outcome> Run(Stream image)
    {
        image.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        var results = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes())
        {
            if (type.BaseType is not { IsGenericType: true } parent
                || parent.GetGenericTypeDefinition() != typeof(ArtifactTemplate<>)) continue;
            var run = typeof(CaseRunner).GetMethod(nameof(Add), BindingFlags.NonPublic | BindingFlags.Static)!;
            run.MakeGenericMethod(parent.GenericTypeArguments).Invoke(null, [Activator.CreateInstance(type), results]);
        }

        return results;
    }

    private static void Add<TModel>(ArtifactTemplate<TModel> template, Dictionary<string, Outcome> results)
    {
        var model = (TModel)typeof(TModel).GetMethod("Create")!.Invoke(null, null)!;
        results[template.Source.Path] = Render(template, model);
    }

    private static Outcome Render<TModel>(ArtifactTemplate<TModel> template, TModel model)
    {
        var sink = new ArtifactSink();
        try
        {
            template.Render(model, sink);
        }
        catch (Exception exception) when (exception is TemplateValueException or ArithmeticException)
        {
            return new() { Fault = exception.Message };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new() { Broken = $"the generated code threw {exception}" };
        }

        return sink.Artifacts.Count == 1
            ? new() { Content = sink.Artifacts[0].Content.ToArray() }
            : new() { Broken = $"it made {sink.Artifacts.Count} artifacts" };
    }
}
