using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Drawing;

namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>What was found, and what the file accepts of it and why.</summary>
internal static class FindingSection
{
    public static Section Of(ReportInput input)
    {
        var html = new StringBuilder();
        if (input.Findings.IsEmpty) html.Append("<p>No findings.</p>\n");
        var number = 0;
        foreach (var finding in input.Findings) Write(html, finding, ++number, reason: null);
        html.Append("<h3>Accepted</h3>\n");
        if (input.Accepted.IsEmpty) html.Append("<p>Nothing is accepted.</p>\n");
        foreach (var accepted in input.Accepted) Write(html, accepted.Finding, ++number, accepted.Reason);
        return new Section("findings", "Findings", html.ToString());
    }

    private static void Write(StringBuilder html, Diagnostic finding, int number, string? reason)
    {
        var severity = finding.Severity == Severity.Info ? "note" : "warning";
        html.Append($"<details class=\"finding {severity}\"{(reason is null ? " open" : "")}>\n<summary>{severity} ")
            .Append($"{Html.Code(finding.Code)} {Html.Text(finding.Message)}</summary>\n");
        if (reason is not null) html.Append($"<p><strong>Accepted because:</strong> {Html.Text(reason)}</p>\n");
        html.Append("<pre class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append($"Finding {number.Text()}\">")
            .Append($"<code>{Html.Text(DiagnosticText.Render(finding).TrimEnd('\n'))}</code></pre>\n")
            .Append("</details>\n");
    }
}
