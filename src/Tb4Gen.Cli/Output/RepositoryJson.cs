using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Apt.Publishing;

namespace Tb4Gen.Cli.Output;

/// <summary>What was published, for programs.</summary>
internal static class RepositoryJson
{
    public static void Write(Utf8JsonWriter json, Publication publication)
    {
        json.WriteStartObject("repository");
        json.WriteString("suite", publication.Release.Suite);
        json.WriteString("origin", publication.Release.Origin);
        json.WriteString("label", publication.Release.Label);
        json.WriteString("date", publication.Release.Date);
        json.WriteString("validUntil", publication.Release.ValidUntil);
        json.WriteString("fingerprint", publication.Fingerprint);
        json.WriteBoolean("changed", !publication.IsUnchanged);
        WriteEntries(json, "packages", publication.Index.Entries);
        WriteEntries(json, "added", publication.Added);
        WriteEntries(json, "dropped", publication.Dropped);
        json.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter json, string name, ImmutableArray<IndexEntry> entries)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("package", entry.Package);
            json.WriteString("version", entry.Version.Text);
            json.WriteString("file", entry.Path);
            json.WriteString("sha256", entry.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
