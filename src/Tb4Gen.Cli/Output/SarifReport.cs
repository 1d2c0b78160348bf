using System.Text.Json;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Output;

/// <summary>
/// SARIF 2.1.0 (OASIS), as code scanning services read it: one run, a rule for each code that occurs.
/// </summary>
internal static class SarifReport
{
    public static void Write(Report report, TextWriter output)
    {
        var rules = report.Findings.Select(static d => d.Descriptor).DistinctBy(static d => d.Code)
            .OrderBy(static d => d.Code, StringComparer.Ordinal).ToList();
        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in report.Findings)
            {
                WriteResult(json, finding, rules.FindIndex(r => r.Code == finding.Code));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tb4gen");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Title);
        if (ExplainPage.Find(rule.Code) is { } page)
        {
            json.WriteStartObject("help");
            json.WriteString("text", page.Markdown);
            json.WriteString("markdown", page.Markdown);
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message);
        if (finding.Location is { } location)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, location, text: null);
            json.WriteEndArray();
        }

        if (finding.Related.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in finding.Related) WriteLocation(json, related.Location, related.Text);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? text)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(location.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Start.Line);
        json.WriteNumber("startColumn", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (text is not null) WriteText(json, "message", text);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Relative paths stay relative: they are resolved against the root of the repository.
    private static string UriOf(string path) =>
        (path.StartsWith('/') ? "file://" : "") + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(Severity severity) => severity == Severity.Info ? "note" : JsonText.NameOf(severity);
}
