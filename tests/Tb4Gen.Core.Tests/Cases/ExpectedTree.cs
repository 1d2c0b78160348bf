using System.Text;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.Core.Tests.Cases;

/// <summary>
/// Compares a bundle with a folder: no file more, none less, each with its bytes, its executable bit, its link target.
/// What the bundle of the example holds with the same bytes is left out: it is reviewed there, and manifest.json, which
/// is not left out, has the mode and SHA-256 of each file.
/// </summary>
internal static class ExpectedTree
{
    /// <param name="folder">From the repository's root; holds a folder of the cluster's name.</param>
    /// <param name="bundle">What came out.</param>
    public static void Match(string folder, Bundle bundle)
    {
        var root = Snapshot.PathOf($"{folder}/{bundle.Cluster}");
        var files = bundle.Files.Where(static f => !ExampleFiles.Hold(f)).ToList();
        var problems = Compare(root, files).ToList();
        if (problems.Count == 0) return;
        if (Snapshot.IsAccepting) Rewrite(root, files);
        else Snapshot.Fail($"{folder} differs from what came out:\n{string.Join('\n', problems)}");
    }

    private static IEnumerable<string> Compare(string root, IReadOnlyCollection<Artifact> files)
    {
        var made = files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var present = FilesBelow(root).ToHashSet(StringComparer.Ordinal);
        var gone = present.Except(made).Order(StringComparer.Ordinal);
        foreach (var path in gone) yield return $"{path} is not made any more, or is the same in the example";
        foreach (var file in files)
        {
            if (!present.Contains(file.Path)) yield return $"{file.Path} is new";
            else if (Difference(file, Path.Join(root, file.Path)) is { } problem) yield return $"{file.Path} {problem}";
        }
    }

    private static string? Difference(Artifact file, string path)
    {
        var target = new FileInfo(path).LinkTarget;
        if (target != file.LinkTarget) return $"points to '{target}' and not to '{file.LinkTarget}'";
        if (target is not null) return null;
        // git keeps no other bit.
        var isExecutable = File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);
        if (isExecutable != ((UnixFileMode)file.Mode).HasFlag(UnixFileMode.UserExecute)) return "has another mode";
        var expected = File.ReadAllBytes(path);
        return file.Content.Span.SequenceEqual(expected)
            ? null
            : $"differs:\n{UnifiedDiff.Of(TextOf(expected), TextOf(file.Content.Span))}";
    }

    private static string TextOf(ReadOnlySpan<byte> content) => Encoding.UTF8.GetString(content);

    private static IEnumerable<string> FilesBelow(string root)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*", all).Select(f => Path.GetRelativePath(root, f))
            : [];
    }

    private static void Rewrite(string root, IReadOnlyCollection<Artifact> files)
    {
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        foreach (var file in files)
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (file.LinkTarget is { } target)
            {
                File.CreateSymbolicLink(path, target);
                continue;
            }

            File.WriteAllBytes(path, file.Content.Span);
            File.SetUnixFileMode(path, (UnixFileMode)file.Mode);
        }
    }
}
