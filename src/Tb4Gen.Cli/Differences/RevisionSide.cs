using System.Collections.Immutable;
using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Differences;

/// <summary>The cluster files of a run as a commit has them. What it does not have is new since.</summary>
internal sealed class RevisionSide
{
    private readonly string _revision;
    private readonly Shell _shell;
    private readonly ILookup<string, string> _known;
    private readonly Dictionary<string, ClusterSource> _sources = new(StringComparer.Ordinal);

    private RevisionSide(string revision, IEnumerable<ClusterSource> sources, Shell shell)
    {
        (_revision, _shell) = (revision, shell);
        // What the new side reads is most of what the old one will ask for.
        _known = sources.SelectMany(static s => s.Files.Select(f => (s.Folder, File: f)))
            .ToLookup(static s => s.Folder, static s => s.File, StringComparer.Ordinal);
    }

    /// <summary>By the path of the command line, as the new side shows it.</summary>
    /// <param name="paths">Files and folders, as on the command line.</param>
    /// <param name="revision">The name of a commit of the checkout that they are in.</param>
    /// <param name="sources">The new side, compiled.</param>
    /// <param name="shell">The process around it.</param>
    /// <exception cref="EnvironmentException">There is no checkout, or no such commit.</exception>
    public static IReadOnlyDictionary<string, ClusterSource> Read(
        IEnumerable<string> paths, string revision, ImmutableArray<ClusterSource> sources, Shell shell)
    {
        var side = new RevisionSide(revision, sources, shell);
        var byFolder = paths.GroupBy(side.FolderOf, StringComparer.Ordinal);
        foreach (var group in byFolder) side.Add(group.Key, [.. group]);
        return side._sources;
    }

    private string FolderOf(string path)
    {
        if (path == "-") throw Fail(path, "standard input belongs to no commit");
        var full = _shell.Resolve(path);
        return Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
    }

    private void Add(string folder, List<string> paths)
    {
        var git = new GitFolder(folder);
        if (git.Find(_revision, out var reason) is not { } commit) throw Fail(paths[0], reason);
        var clusters = paths.SelectMany(p => FilesOf(p, git, commit)).ToList();
        var content = git.ReadAll(commit, clusters.Select(static c => c.Name).Concat(_known[folder]));
        foreach (var (path, name) in clusters)
        {
            if (!content.TryGetValue(name, out var bytes)) continue;
            _sources.TryAdd(path, new($"{_revision}:{path}", bytes, folder, name, Find) { Revision = commit });
        }

        byte[]? Find(string file) => content.TryGetValue(file, out var bytes) ? bytes : git.Read(commit, file);
    }

    private IEnumerable<(string Path, string Name)> FilesOf(string path, GitFolder git, GitRevision commit)
    {
        var full = _shell.Resolve(path);
        return Directory.Exists(full)
            ? (git.List(commit) ?? []).Where(InputFiles.IsCluster).Select(n => (Path.Join(path, n), n))
            : [(path, Path.GetFileName(full))];
    }

    private EnvironmentException Fail(string path, string reason) => new(Diagnostic
        .Create(DiffDiagnostics.NoOtherSide, location: null, path, _revision, reason)
        .WithHelp("`--against` takes a folder with bundles, or a commit of the checkout that the cluster file is in"));
}
