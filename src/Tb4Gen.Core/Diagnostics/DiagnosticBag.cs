using System.Collections.Immutable;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>Collects the findings of one stage; lives inside the stage.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(static d => d.Severity == Severity.Error);

    public int Count => _items.Count;

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> args) =>
        Add(Diagnostic.Create(descriptor, span, args));

    /// <summary>The findings in the order of the file, so that a run prints the same list every time.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => Sort(_items);

    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(static d => d.Location?.Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Location?.Start.Line)
            .ThenBy(static d => d.Location?.Start.Column)
            .ThenBy(static d => d.Code, StringComparer.Ordinal)
            .ThenBy(static d => d.Message, StringComparer.Ordinal),
    ];
}
