using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Output;

/// <summary>One JSON object on standard output. Members are only ever added to a format.</summary>
internal static class JsonReport
{
    private const int Format = 1;

    public static void Write(Report report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) WriteFinding(json, finding);
        json.WriteEndArray();
        if (report.Changes is { } changes) WriteChanges(json, changes);
        if (report.Packages is { } packages) WritePackages(json, packages);
        if (report.Images is { } images) WriteImages(json, images);
        if (report.Publication is { } publication) RepositoryJson.Write(json, publication);
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", JsonText.NameOf(finding.Severity));
        if (finding.Location is { } location) WritePlace(json, location);
        json.WriteString("message", finding.Message);
        if (finding.Label is { } label) json.WriteString("label", label);
        if (finding.Help is { } help) json.WriteString("help", help);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Location);
            json.WriteString("message", related.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Lines and columns from 1; columns in UTF-16 units, the end behind the last character.
    private static void WritePlace(Utf8JsonWriter json, Location location)
    {
        json.WriteString("path", location.Path);
        json.WriteNumber("line", location.Start.Line);
        json.WriteNumber("column", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
    }

    private static void WriteChanges(Utf8JsonWriter json, ImmutableArray<TreeChange> changes)
    {
        json.WriteStartArray("clusters");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("cluster", change.Bundle.Cluster.ToString());
            json.WriteNumber("unchanged", change.Unchanged);
            WritePaths(json, "written", change.Written);
            WritePaths(json, "removed", change.Removed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePackages(Utf8JsonWriter json, ImmutableArray<PackageResult> packages)
    {
        json.WriteStartArray("packages");
        foreach (var (package, cluster, isWritten) in packages)
        {
            json.WriteStartObject();
            json.WriteString("package", package.Package);
            json.WriteString("version", package.Version);
            json.WriteString("cluster", cluster);
            json.WriteString("node", package.Node);
            json.WriteString("file", package.File);
            json.WriteString("sha256", package.Sha256);
            json.WriteBoolean("written", isWritten);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteImages(Utf8JsonWriter json, ImmutableArray<BakedImage> images)
    {
        json.WriteStartArray("images");
        foreach (var image in images)
        {
            json.WriteStartObject();
            json.WriteString("file", image.Name);
            json.WriteString("node", image.For);
            json.WriteBoolean("secret", image.HoldsSecret);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePaths(Utf8JsonWriter json, string name, ImmutableHashSet<string> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths.Order(StringComparer.Ordinal)) json.WriteStringValue(path);
        json.WriteEndArray();
    }
}
