using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tb4Gen.TemplateCompiler.Diagnostics;

/// <summary>An error and its place as plain numbers; a Roslyn location would keep a whole compilation alive.</summary>
internal sealed record LocatedError(TemplateError Error, string Path, LinePositionSpan Lines)
{
    public static LocatedError Of(TemplateError error, string path, TextLineCollection lines) =>
        new(error, path, lines.GetLinePositionSpan(Clip(error.Span, lines)));

    public Diagnostic ToDiagnostic()
    {
        var arguments = new object[Error.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Error.Arguments[i];
        return Diagnostic.Create(Error.Descriptor, Location.Create(Path, Error.Span, Lines), arguments);
    }

    private static TextSpan Clip(TextSpan span, TextLineCollection lines)
    {
        var end = lines[lines.Count - 1].End;
        return TextSpan.FromBounds(Math.Min(span.Start, end), Math.Min(span.End, end));
    }
}
