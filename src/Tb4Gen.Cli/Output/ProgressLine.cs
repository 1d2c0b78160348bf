using System.Globalization;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Output;

/// <summary>A line on the terminal that says how far an image is, and is gone at the end.</summary>
/// <param name="shell">Whose standard error is a terminal.</param>
internal sealed class ProgressLine(Shell shell) : IProgress<BakingStep>, IDisposable
{
    // Erases what stands behind (ECMA-48, EL).
    private const string Clear = "\r\u001b[K";

    private (string File, long Percent) _last;

    /// <summary>Null where nobody watches.</summary>
    public static ProgressLine? For(Shell shell, ReportWriter writer) =>
        shell.ErrorIsTerminal && !writer.Quiet ? new(shell) : null;

    public void Report(BakingStep value)
    {
        var percent = value.Total == 0 ? 100 : value.Done * 100 / value.Total;
        if (_last == (value.File, percent)) return;
        _last = (value.File, percent);
        var text = percent == 100 ? "adding files" : percent.ToString(CultureInfo.InvariantCulture) + " %";
        shell.Error.Write($"{Clear}{value.File}: {text}");
        shell.Error.Flush();
    }

    public void Dispose()
    {
        if (_last.File is null) return;
        shell.Error.Write(Clear);
        shell.Error.Flush();
    }
}
