using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance.Judge;

/// <summary>Hands the partials of a case to the engine, without their front matter: it would print that.</summary>
internal sealed class PartialLoader(ConformanceCase test) : ITemplateLoader
{
    private const string Fence = "+++\n";

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
    {
        var text = test.Partials[templatePath];
        if (!text.StartsWith(Fence, StringComparison.Ordinal)) return text;
        return text[(text.IndexOf("\n" + Fence, StringComparison.Ordinal) + 1 + Fence.Length)..];
    }

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
