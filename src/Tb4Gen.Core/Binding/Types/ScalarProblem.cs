using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>Why a text is no value of a type.</summary>
/// <param name="Descriptor">Takes the text, the key's path and the reason.</param>
/// <param name="Reason">Such as <c>a subnet looks like 10.100.0.0/24</c>.</param>
/// <param name="Help">Where more can be said than the key's own example.</param>
internal readonly record struct ScalarProblem(DiagnosticDescriptor Descriptor, string Reason, string? Help = null)
{
    public Diagnostic Explain(YamlScalar scalar, BindPath path)
    {
        var finding = Diagnostic.Create(Descriptor, scalar.Span, Shorten(scalar.Value), path, Reason);
        return (Help ?? path.Hint) is { } help ? finding.WithHelp(help) : finding;
    }

    private static string Shorten(string text)
    {
        const int Max = 60;
        var line = text.AsSpan().IndexOfAny('\r', '\n');
        var end = line < 0 ? text.Length : line;
        return end <= Max && end == text.Length ? text : $"{text[..Math.Min(end, Max)]}…";
    }
}
