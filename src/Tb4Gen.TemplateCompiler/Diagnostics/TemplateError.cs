using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Compatibility;

namespace Tb4Gen.TemplateCompiler.Diagnostics;

/// <summary>
/// An error before it is tied to a file: value-equal, so that it can lie between two steps of the generator.
/// </summary>
internal sealed record TemplateError(DiagnosticDescriptor Descriptor, TextSpan Span, EquatableArray<string> Arguments);
