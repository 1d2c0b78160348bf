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
    private Safety _printed = Safety.Inert;

    public int CaptureDepth => _captures.Count;

    public void BeginCapture() => _captures.Push(Safety.Inert);

    /// <returns>Safety of what was captured.</returns>
    public Safety EndCapture() => _captures.Pop();

    /// <summary>A function's body prints where the function is called; what it printed is remembered as well.</summary>
    public void BeginFunction() => _printed = Safety.Inert;

    /// <returns>Safety of all that was printed since.</returns>
    public Safety EndFunction() => _printed;

    /// <summary>Takes note of text that is written.</summary>
    public void Track(Safety safety)
    {
        if (_captures.Count == 0) _printed = _printed.And(safety);
        if (_captures.Count > 0) _captures.Push(_captures.Pop().And(safety));
    }

    public bool Check(Bound value)
    {
        if (value.Type.IsError) return false;
        if (!CanPrint(value.Type))
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

    /// <summary>
    /// Scriban prints a list as its literal, which is no syntax of any format; only text for people may hold it.
    /// </summary>
    private bool CanPrint(TypeRef type) => type.Kind switch
    {
        TypeKind.List => context.Format is { Name: "text" } && CanPrint(type.Element!),
        TypeKind.Object => context.Format is { Name: "text" } && type.Members.All(m => CanPrint(m.Type)),
        _ => type.IsScalar || type.Kind == TypeKind.Null,
    };

    private void CheckSafety(Bound value)
    {
        var safety = value.Type.TextSafety;
        if (safety.Fits(context.Format?.Name)) return;
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
        else if (!safety.IsEscaped)
        {
            context.Report(
                TemplateErrors.UnsafeText, value.Span, value.Type.Describe(), format.Name, format.Filter);
        }
        else
        {
            context.Report(TemplateErrors.OtherFormat, value.Span, safety.Format, format.Name, format.Filter);
        }
    }
}
