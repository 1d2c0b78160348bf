using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler.Tests.Mutations;

/// <summary>A shipped template with one fault put in.</summary>
/// <param name="Template">The template.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="With">What stands there instead.</param>
/// <param name="Line">The line on which an error has to stand, from 1.</param>
internal sealed record Mutant(TemplateFile Template, TextSpan Span, string With, int Line)
{
    /// <summary>
    /// Lines on which it may stand as well, since the text alone does not tell them apart.
    /// </summary>
    public IReadOnlyList<int> OtherLines { get; init; } = [];

    /// <summary>The errors, each with its line; empty for a mutant that survives.</summary>
    public List<(int Line, string Text)> Errors()
    {
        var text = Template.Text[..Span.Start] + With + Template.Text[Span.End..];
        return
        [
            .. ShippedTemplates.Compile(Template, text).Errors
                .Where(static e => e.Error.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
                .Select(static e => (e.Lines.Start.Line + 1, TemplateRun.Show(e.ToDiagnostic()))),
        ];
    }

    public override string ToString() =>
        $"{Template.Path}:{Line}: `{Template.Text.Substring(Span.Start, Span.Length)}` became `{With}`";
}
