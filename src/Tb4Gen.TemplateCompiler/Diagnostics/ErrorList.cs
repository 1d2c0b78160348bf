using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Compatibility;

namespace Tb4Gen.TemplateCompiler.Diagnostics;

/// <summary>Collects the errors of one template.</summary>
internal sealed class ErrorList
{
    private readonly List<TemplateError> _errors = [];

    /// <summary>A file of noise has an error a character: they are not compared one by one.</summary>
    private readonly HashSet<TemplateError> _known = [];

    /// <summary>Whether something was found that is more than a warning.</summary>
    public bool HasErrors => _errors.Exists(static e => e.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments)
    {
        EquatableArray<string> texts =
            arguments.Select(static a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "").ToImmutableArray();
        var error = new TemplateError(descriptor, span, texts);
        if (_known.Add(error)) _errors.Add(error);
    }

    public void AddRange(IEnumerable<TemplateError> errors) => _errors.AddRange(errors.Where(_known.Add));

    /// <summary>The errors in the order of the file.</summary>
    public EquatableArray<TemplateError> ToSorted() => _errors
        .OrderBy(static e => e.Span.Start)
        .ThenBy(static e => e.Descriptor.Id, StringComparer.Ordinal)
        .ToImmutableArray();
}
