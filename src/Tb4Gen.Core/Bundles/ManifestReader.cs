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
        paths = [];
        try
        {
            using var document = JsonDocument.Parse(bytes, Tolerant);
            var result = ImmutableArray.CreateBuilder<string>();
            var problem = Collect(document.RootElement, result);
            if (problem is null) paths = result.ToImmutable();
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

    private static string? Collect(JsonElement root, ImmutableArray<string>.Builder paths)
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
            paths.Add(path);
        }

        return null;
    }

    private static bool ValueEquals(this JsonElement element, int expected) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) && value == expected;
}
