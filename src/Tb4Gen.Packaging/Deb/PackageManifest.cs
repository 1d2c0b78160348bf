using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Deb;

/// <summary>What a run has packed, kept beside the packages as <c>CLUSTER.packages.json</c>.</summary>
/// <param name="Cluster">Its name.</param>
/// <param name="Source">Name of the cluster file; null where it came from standard input.</param>
/// <param name="Revision">The commit that the content is from; null where no commit has it.</param>
/// <param name="Packages">One a node, in the order of the plan.</param>
internal sealed record PackageManifest(
    string Cluster, string? Source, string? Revision, ImmutableArray<PackedPackage> Packages)
{
    // Raised when a reader of the old form would misread the new one.
    private const int Format = 1;

    public static string NameFor(string cluster) => $"{cluster}.packages.json";

    public byte[] Write() => JsonFile.Write(json =>
    {
        json.WriteNumber("format", Format);
        json.WriteString("cluster", Cluster);
        json.WriteString("source", Source);
        json.WriteString("revision", Revision);
        json.WriteStartArray("packages");
        foreach (var package in Packages) package.Write(json);
        json.WriteEndArray();
    });

    /// <summary>What an earlier run noted of each package, by its name.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FormatException">It is no manifest; the message ends the sentence that names the file.</exception>
    public static ImmutableDictionary<string, PackedPackage> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.GetProperty("format").GetInt32() == Format
                ? root.GetProperty("packages").EnumerateArray().Select(PackedPackage.Read).ToImmutableDictionary(
                    static p => p.Package, StringComparer.Ordinal)
                : throw new FormatException($"it is no manifest of format {Format}");
        }
        catch (JsonException error)
        {
            throw new FormatException($"line {error.LineNumber + 1} is not valid JSON", error);
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException($"it is no manifest of format {Format}", error);
        }
    }
}
