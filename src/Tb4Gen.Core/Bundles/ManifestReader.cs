using System.Collections.Immutable;
using System.Text.Json;

namespace Tb4Gen.Core.Bundles;

/// <summary>Reads back what an earlier run left, which people and merges may have changed since.</summary>
public static class ManifestReader
{
    private static readonly JsonDocumentOptions Tolerant = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>
    /// The paths that the manifest names; unknown members are skipped, as a newer version may write them.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="paths">All of them, or none where the manifest cannot be trusted.</param>
    /// <returns>What is wrong, as the end of a sentence; null where nothing is.</returns>
    public static string? ReadPaths(ReadOnlyMemory<byte> bytes, out ImmutableArray<string> paths)
    {
        var problem = Read(bytes, out var entries);
        paths = [.. entries.Select(static e => e.Path)];
        return problem;
    }

    /// <summary>
    /// What the manifest says of each file; a member that is missing or of another kind is null, or empty.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="entries">All of them, or none where the manifest cannot be trusted.</param>
    /// <returns>What is wrong, as the end of a sentence; null where nothing is.</returns>
    public static string? Read(ReadOnlyMemory<byte> bytes, out ImmutableArray<ManifestEntry> entries)
    {
        entries = [];
        try
        {
            using var document = JsonDocument.Parse(bytes, Tolerant);
            var result = ImmutableArray.CreateBuilder<ManifestEntry>();
            var problem = Collect(document.RootElement, result);
            if (problem is null) entries = result.ToImmutable();
            return problem;
        }
        catch (JsonException error)
        {
            return $"line {error.LineNumber + 1} is not valid JSON";
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair or bytes that are not UTF-8 parses, but cannot be read.
            return "a path in it is no text";
        }
    }

    private static string? Collect(JsonElement root, ImmutableArray<ManifestEntry>.Builder entries)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("format", out var format) || !format.ValueEquals(Manifest.Format)
            || !root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
        {
            return $"it is no manifest of format {Manifest.Format}";
        }

        foreach (var file in files.EnumerateArray())
        {
            if (file.ValueKind != JsonValueKind.Object
                || !file.TryGetProperty("path", out var value) || value.ValueKind != JsonValueKind.String
                || value.GetString() is not { } path)
            {
                return "an item of `files` has no path";
            }

            if (!BundlePath.IsSafe(path)) return $"the path '{path}' leads out of the bundle";
            var template = Text(file, "template") ?? "";
            entries.Add(new(path, Mode(file), Text(file, "sha256"), Text(file, "target"), template));
        }

        return null;
    }

    private static string? Text(JsonElement file, string name) =>
        file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Mode(JsonElement file)
    {
        var text = Text(file, "mode");
        var isOctal = text is { Length: > 0 and < 8 } && !text.AsSpan().ContainsAnyExceptInRange('0', '7');
        return isOctal ? Convert.ToInt32(text, 8) : null;
    }

    private static bool ValueEquals(this JsonElement element, int expected) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) && value == expected;
}
