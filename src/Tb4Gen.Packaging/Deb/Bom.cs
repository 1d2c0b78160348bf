using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Deb;

/// <summary>
/// The bill of materials of a cluster's packages, <c>CLUSTER.cdx.json</c>: CycloneDX 1.6, with every file of every
/// package. Written here, since no registry serves a maintained library for it; the members are few, and a test holds
/// them against the standard's own schema. Serial number and time are left out: they would differ from run to run.
/// </summary>
/// <param name="Cluster">Its name.</param>
/// <param name="Revision">The commit that the content is from; null where no commit has it.</param>
/// <param name="Packages">One a node.</param>
/// <param name="ToolVersion">Of tb4gen.</param>
internal sealed record Bom(
    string Cluster, string? Revision, ImmutableArray<DebFile> Packages, string ToolVersion)
{
    public static string NameFor(string cluster) => $"{cluster}.cdx.json";

    public byte[] Write() => JsonFile.Write(json =>
    {
        json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        json.WriteNumber("version", 1);
        WriteMetadata(json);
        json.WriteStartArray("components");
        foreach (var package in Packages) WritePackage(json, package);
        json.WriteEndArray();
    });

    private void WriteMetadata(Utf8JsonWriter json)
    {
        json.WriteStartObject("metadata");
        json.WriteStartObject("tools");
        json.WriteStartArray("components");
        WriteHead(json, "application", "tb4gen");
        json.WriteString("version", ToolVersion);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WritePropertyName("component");
        WriteHead(json, "data", Cluster);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WritePackage(Utf8JsonWriter json, DebFile package)
    {
        var purl = $"pkg:deb/tb4gen/{package.Package}@{Uri.EscapeDataString(package.Version.Text)}?arch=all";
        WriteHead(json, "application", package.Package);
        json.WriteString("bom-ref", purl);
        json.WriteString("version", package.Version.Text);
        WriteHash(json, package.Content);
        json.WriteString("purl", purl);
        if (Revision is not null) WriteRevision(json, Revision);
        json.WriteStartArray("components");
        foreach (var file in package.Installed.Where(static f => f.LinkTarget is null)) WriteFile(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, PackedFile file)
    {
        WriteHead(json, "file", '/' + file.Path);
        WriteHash(json, file.Content.Span);
        json.WriteEndObject();
    }

    private static void WriteRevision(Utf8JsonWriter json, string revision)
    {
        json.WriteStartObject("pedigree");
        json.WriteStartArray("commits");
        json.WriteStartObject();
        json.WriteString("uid", revision);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("name", name);
    }

    private static void WriteHash(Utf8JsonWriter json, ReadOnlySpan<byte> content)
    {
        json.WriteStartArray("hashes");
        json.WriteStartObject();
        json.WriteString("alg", "SHA-256");
        json.WriteString("content", Convert.ToHexStringLower(SHA256.HashData(content)));
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
