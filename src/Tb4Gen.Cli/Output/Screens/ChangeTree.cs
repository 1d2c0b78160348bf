using System.Collections.Immutable;
using Spectre.Console;
using Tb4Gen.Cli.Files;

namespace Tb4Gen.Cli.Output.Screens;

/// <summary>What was written and removed, as the folders it lies in.</summary>
internal static class ChangeTree
{
    // A first run writes hundreds of files: the folders are told then, with how many.
    private const int MostFiles = 24;

    public static void Show(ImmutableArray<TreeChange> changes, string folder, bool color, Shell shell)
    {
        foreach (var change in changes)
        {
            var tree = new Tree(Screen.Text(Summary.Of(change, $"{folder}/{change.Bundle.Cluster}"), Screen.Bold))
            {
                Guide = TreeGuide.Line,
            };
            var files = change.Written.Select(static p => (Path: p, IsRemoved: false))
                .Concat(change.Removed.Select(static p => (Path: p, IsRemoved: true)))
                .OrderBy(static f => f.Path, StringComparer.Ordinal).ToList();
            if (files.Count > MostFiles) AddFolders(tree, files);
            else foreach (var (path, isRemoved) in files) AddFile(tree, path, isRemoved);
            Screen.Show(tree, color, shell);
        }
    }

    private static void AddFile(Tree tree, string path, bool isRemoved) => tree.AddNode(isRemoved
        ? Screen.Text($"{path} removed", Screen.Bad)
        : Screen.Text(path, Screen.Good));

    /// <summary>Two levels: what a cluster's folder holds, and the nodes below theirs.</summary>
    private static void AddFolders(Tree tree, List<(string Path, bool IsRemoved)> files)
    {
        foreach (var top in files.GroupBy(static f => Part(f.Path, 0)))
        {
            var count = top.Count();
            var node = tree.AddNode(Screen.Text(count == 1 ? top.First().Path : $"{top.Key}: {count} files"));
            if (top.Key is not ("nodes" or "preview")) continue;
            foreach (var inner in top.GroupBy(static f => Part(f.Path, 1)))
            {
                node.AddNode(Screen.Text($"{inner.Key}: {inner.Count()} files"));
            }
        }
    }

    private static string Part(string path, int index) =>
        path.Split('/') is var parts && index < parts.Length ? parts[index] : path;
}
