using System.Text;
using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance.Judge;

/// <summary>
/// Runs a case with the engine under the settings whose meaning this project's language has: unknown names are errors,
/// empty lines are not indented, loops have no limit.
/// </summary>
internal static class ScribanEngine
{
    public static Outcome Render(ConformanceCase test)
    {
        var hasFrontMatter = test.Template.StartsWith("+++", StringComparison.Ordinal);
        var mode = hasFrontMatter ? ScriptMode.FrontMatterAndContent : ScriptMode.Default;
        var template = Template.Parse(test.Template, "template", lexerOptions: new() { Mode = mode });
        if (template.HasErrors) return new() { Broken = string.Join('\n', template.Messages) };
        using var document = JsonDocument.Parse(test.Model);
        var context = NewContext(test);
        context.PushGlobal(ToObject(document.RootElement));
        try
        {
            if (template.Page?.FrontMatter is { } frontMatter) context.Evaluate(frontMatter);
            return new() { Content = Encoding.UTF8.GetBytes(template.Render(context)) };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new() { Fault = exception.Message };
        }
    }

    private static TemplateContext NewContext(ConformanceCase test) => new()
    {
        StrictVariables = true,
        EnableRelaxedMemberAccess = false,
        EnableRelaxedIndexerAccess = false,
        EnableRelaxedTargetAccess = false,
        EnableRelaxedFunctionAccess = false,
        LoopLimit = 0,
        IndentOnEmptyLines = false,
        TemplateLoader = new PartialLoader(test),
    };

    private static object? ToValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ToObject(value),
        JsonValueKind.Array => new ScriptArray(value.EnumerateArray().Select(ToValue)),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        _ => null,
    };

    /// <summary>Members are renamed as those of .NET objects are, since the models of this project are such.</summary>
    private static ScriptObject ToObject(JsonElement value)
    {
        var result = new ScriptObject();
        foreach (var member in value.EnumerateObject())
        {
            result.SetValue(StandardMemberRenamer.Rename(member.Name), ToValue(member.Value), readOnly: false);
        }

        return result;
    }
}
