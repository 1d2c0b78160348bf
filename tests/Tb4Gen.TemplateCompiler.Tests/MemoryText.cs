using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>A template that lies on no disk.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From(text, System.Text.Encoding.UTF8);
}
