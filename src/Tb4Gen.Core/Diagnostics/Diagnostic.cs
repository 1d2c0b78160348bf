using System.Collections.Immutable;
using System.Globalization;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>A second place that a finding speaks of, with the words that stand under it in the excerpt.</summary>
public sealed record DiagnosticLabel(Location Location, string Text);

/// <summary>One finding.</summary>
public sealed record Diagnostic
{
    private Diagnostic(DiagnosticDescriptor descriptor, Location? location, string message)
    {
        Descriptor = descriptor;
        Severity = descriptor.Severity;
        Location = location;
        Message = message;
    }

    public DiagnosticDescriptor Descriptor { get; }

    public string Code => Descriptor.Code;

    public Severity Severity { get; init; }

    /// <summary>Null for what has no place in a file, such as a missing tool.</summary>
    public Location? Location { get; }

    public string Message { get; }

    /// <summary>The words under the caret of the main place; null leaves the caret bare.</summary>
    public string? Label { get; init; }

    public ImmutableArray<DiagnosticLabel> Related { get; init; } = [];

    /// <summary>The way out, as an instruction.</summary>
    public string? Help { get; init; }

    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> args) =>
        Create(descriptor, Location.Of(span), args);

    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location? location, params ReadOnlySpan<object?> args) =>
        new(descriptor, location, string.Format(CultureInfo.InvariantCulture, descriptor.Message, args));

    public Diagnostic WithLabel(string label) => this with { Label = label };

    public Diagnostic WithHelp(string help) => this with { Help = help };

    public Diagnostic WithRelated(SourceSpan span, string text) =>
        this with { Related = Related.Add(new(Location.Of(span), text)) };
}
