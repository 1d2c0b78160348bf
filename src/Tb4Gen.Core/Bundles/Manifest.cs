using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Bundles;

/// <summary>
/// The list of all files of a bundle with their hashes, kept as <c>manifest.json</c> at its top: what a later run may
/// remove, and what a reader can check the tree against. It does not list itself.
/// </summary>
public sealed record Manifest(ClusterName Cluster, ImmutableArray<ManifestEntry> Entries)
{
    /// <summary>Where it lies in the bundle.</summary>
    public const string Path = "manifest.json";

    /// <summary>Raised when a reader of the old form would misread the new one.</summary>
    public const int Format = 1;

    // The file is read by people and tools, never put into a web page: `+` and `'` stay as they are.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    public static Manifest Of(ClusterName cluster, IEnumerable<Artifact> files) =>
        new(cluster, [.. files.Select(Describe)]);

    public Artifact ToArtifact() => new()
    {
        Path = Path,
        Format = ArtifactFormat.Json,
        Mode = 0b110_100_100, // 0644
        Content = Write(),
        Template = "manifest",
    };

    /// <summary>One line a file, so that a diff of the manifest is as short as the change.</summary>
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (Entries.Length * 256));
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("cluster", Cluster.ToString());
            json.WriteStartArray("files");
            WriteEntries(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static ManifestEntry Describe(Artifact file)
    {
        if (file.LinkTarget is { } target) return new(file.Path, Mode: null, Sha256: null, target, file.Template);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
        return new(file.Path, file.Mode, hash, Target: null, file.Template);
    }

    private void WriteEntries(Utf8JsonWriter json)
    {
        var line = new ArrayBufferWriter<byte>(256);
        using var entryJson = new Utf8JsonWriter(line, Compact);
        foreach (var entry in Entries)
        {
            line.ResetWrittenCount();
            // A raw value is written as it is, so it brings the break and the indentation of its line along.
            line.Write("\n    "u8);
            entryJson.Reset();
            WriteEntry(entryJson, entry);
            entryJson.Flush();
            json.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("path", entry.Path);
        // As chmod takes it; JSON has no octal numbers.
        if (entry.Mode is { } mode) json.WriteString("mode", "0" + Convert.ToString(mode, 8));
        if (entry.Sha256 is { } hash) json.WriteString("sha256", hash);
        if (entry.Target is { } target) json.WriteString("target", target);
        json.WriteString("template", entry.Template);
        json.WriteEndObject();
    }
}
