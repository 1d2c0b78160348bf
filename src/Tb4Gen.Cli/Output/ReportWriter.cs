namespace Tb4Gen.Cli.Output;

/// <summary>Writes a report in the form that was asked for.</summary>
/// <param name="Format">The form.</param>
/// <param name="Quiet">Only errors, no summary.</param>
/// <param name="Color">For text: whether the terminal shows colours.</param>
internal sealed record ReportWriter(OutputFormat Format, bool Quiet, bool Color)
{
    /// <summary>Whether results are coloured where a person looks at them.</summary>
    public bool ScreenColor { get; init; }

    public void Write(Report report, Shell shell)
    {
        if (Quiet)
        {
            report = report with
            {
                Findings = report.Findings.RemoveAll(static d => d.Severity != Core.Diagnostics.Severity.Error),
                Summary = [],
                OnScreen = null,
            };
        }

        switch (Format)
        {
            case OutputFormat.Json:
                JsonReport.Write(report, shell.Out);
                break;
            case OutputFormat.Sarif:
                SarifReport.Write(report, shell.Out);
                break;
            case OutputFormat.Github:
                GithubReport.Write(report, shell.Out);
                break;
            default:
                TextReport.Write(report, Color, ScreenColor, shell);
                break;
        }
    }
}
