using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Output;

/// <summary>Findings to standard error, as compilers do, and results to standard output.</summary>
internal static class TextReport
{
    public static void Write(Report report, bool color, bool screenColor, Shell shell)
    {
        IDiagnosticStyle style = color ? TerminalStyle.Instance : PlainDiagnosticStyle.Instance;
        foreach (var finding in report.Findings)
        {
            shell.Error.Write(DiagnosticText.Render(finding, style));
            shell.Error.WriteLine();
        }

        if (report.Findings.Length > 0) shell.Error.WriteLine(Total(report));
        if (report.OnScreen is { } show && shell.OutIsScreen)
        {
            // What comes next goes to another stream, and the terminal shows both.
            shell.Error.Flush();
            show(shell, screenColor);
            return;
        }

        foreach (var line in report.Summary) shell.Out.WriteLine(line);
    }

    private static string Total(Report report)
    {
        var counts = new List<string>(3);
        Add(Severity.Error, "error", "errors");
        Add(Severity.Warning, "warning", "warnings");
        Add(Severity.Info, "note", "notes");
        return string.Join(", ", counts);

        void Add(Severity severity, string one, string many)
        {
            if (report.Count(severity) is > 0 and var n) counts.Add(n == 1 ? $"1 {one}" : $"{n} {many}");
        }
    }
}
