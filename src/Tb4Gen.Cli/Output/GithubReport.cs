using System.Globalization;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Output;

/// <summary>Workflow commands: GitHub shows each as a note at its line of a pull request.</summary>
/// <remarks>
/// docs.github.com, "Workflow commands for GitHub Actions"; the escapes are those of actions/toolkit, command.ts.
/// </remarks>
internal static class GithubReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings) output.WriteLine(Command(finding));
        foreach (var line in report.Summary) output.WriteLine(line);
    }

    private static string Command(Diagnostic finding)
    {
        var kind = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var text = finding.Help is { } help ? $"{finding.Message}\nhelp: {help}" : finding.Message;
        return $"::{kind} {Place(finding.Location)}title={Property(finding.Code)}::{Data(text)}";
    }

    private static string Place(Location? location)
    {
        if (location is not { Start: var start, End: var end }) return "";
        // Columns only where the range is on one line: with several, GitHub refuses the annotation.
        var columns = start.Line == end.Line && end.Column > start.Column
            ? string.Create(CultureInfo.InvariantCulture, $"col={start.Column},endColumn={end.Column},")
            : "";
        var path = Property(location.Path);
        return string.Create(
            CultureInfo.InvariantCulture, $"file={path},line={start.Line},endLine={end.Line},{columns}");
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
