using System.Collections.Immutable;
using Tb4Gen.Cli.Files;

namespace Tb4Gen.Cli.Why;

/// <summary>Finds the cluster file that a generated file was made from, where the user does not name it.</summary>
internal static class ClusterSearch
{
    /// <summary>
    /// The files of the working folder, or else of the nearest folder above the generated file, whose cluster has the
    /// name of a folder on the way to it.
    /// </summary>
    public static ImmutableArray<string> Find(string path, Shell shell)
    {
        var full = shell.Resolve(path);
        var folders = full.Split(Path.DirectorySeparatorChar).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Above(full).Prepend(shell.Directory))
        {
            var found = ClustersIn(folder).Where(c => folders.Contains(c.Name)).ToList();
            if (found.Count > 0) return [.. found.Select(c => Shown(c.File, shell))];
        }

        // The path may begin inside of the bundle.
        return [.. ClustersIn(shell.Directory).Select(c => Shown(c.File, shell))];
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static IEnumerable<(string Name, string File)> ClustersIn(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder)
                    .Where(static f => Path.GetExtension(f) is ".yaml" or ".yml")
                    .Order(StringComparer.Ordinal)
                    .Select(static f => (NameIn(f), f))
                    .Where(static c => c.Item1.Length > 0),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string NameIn(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return WrittenName.In(BoundedReader.Read(stream));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Shown(string file, Shell shell) => Path.GetRelativePath(shell.Directory, file);
}
