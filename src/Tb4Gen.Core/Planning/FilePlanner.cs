using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Binding;

namespace Tb4Gen.Core.Planning;

/// <summary>Fetches the content of the user's own files, each once however many nodes get it.</summary>
internal static class FilePlanner
{
    /// <summary>Each file that could be read, with what says which nodes get it.</summary>
    public static ImmutableArray<(FileSpec Spec, FilePlan Plan)> Plan(ClusterSpec spec, Func<string, SourceFile> readFile)
    {
        var files = ImmutableArray.CreateBuilder<(FileSpec, FilePlan)>(spec.Files.Length);
        foreach (var file in spec.Files)
        {
            if (ContentOf(file, readFile) is not { } content) continue;
            files.Add((file, new FilePlan(file.Path.Value, file.Mode.Value, [.. content])));
        }

        return files.ToImmutable();
    }

    private static byte[]? ContentOf(FileSpec file, Func<string, SourceFile> readFile) =>
        file.Content is { } content ? Encoding.UTF8.GetBytes(content.Value)
        : file.ContentSource is { } source ? readFile(source.Value).Content
        : null;
}
