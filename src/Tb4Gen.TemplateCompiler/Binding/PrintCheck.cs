using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Decides whether a value may be printed where it is. Inside of a capture everything may: the captured text
/// remembers.
/// </summary>
internal sealed class PrintCheck(BindContext context)
{
    private readonly Stack<Safety> _captures = new();

    /// <summary>Safety of all that was printed outside of captures: a function prints where it is called.</summary>
    public Safety Printed { get; private set; } = Safety.Inert;

    public int CaptureDepth => _captures.Count;

    public void BeginCapture() => _captures.Push(Safety.Inert);

    /// <returns>Safety of what was captured.</returns>
    public Safety EndCapture() => _captures.Pop();

    /// <summary>Takes note of text that is written.</summary>
    public void Track(Safety safety)
    {
        if (_captures.Count == 0) Printed = Printed.And(safety);
        else _captures.Push(_captures.Pop().And(safety));
    }

    public bool Check(Bound value)
    {
        if (value.Type.IsError) return false;
        if (!context.CanPrint(value.Type) && value.Type.Kind != TypeKind.Null)
        {
            var instead = value.Type.Kind == TypeKind.List ? "use `array.join` or `for`" : "print one of its members";
            context.Report(TemplateErrors.NotPrintable, value.Span, value.Type.Describe(), instead);
            return false;
        }

        if (value.Type.IsNullable) context.Report(TemplateErrors.NullPrinted, value.Span);
        Track(value.Type.TextSafety);
        if (_captures.Count == 0) CheckSafety(value);
        return true;
    }

    private void CheckSafety(Bound value)
    {
        var safety = value.Type.TextSafety;
        if (safety.IsInert || safety.Format == context.Format?.Name) return;
        if (context.Format is not { } format)
        {
            context.Report(
                TemplateErrors.FormatNeeded, value.Span,
                "this text needs a filter, and filters go by format: write `format = \"...\"` into the front matter");
        }
        else if (safety.IsFree)
        {
            context.Report(TemplateErrors.FreeText, value.Span, format.Name, format.Filter);
        }
        else
        {
            context.Report(TemplateErrors.OtherFormat, value.Span, safety.Format, format.Name, format.Filter);
        }
    }
}
