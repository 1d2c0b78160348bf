using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Differences;

/// <summary>The cluster files of a run as a commit has them. What it does not have is new since.</summary>
internal sealed class RevisionSide
{
    private readonly string _revision;
    private readonly Fleet _fleet;
    private readonly Shell _shell;
    private readonly ILookup<string, string> _known;
    private readonly Dictionary<string, ClusterSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GitRevision?> _commits = new(StringComparer.Ordinal);

    private RevisionSide(string revision, Fleet fleet, Shell shell)
    {
        (_revision, _fleet, _shell) = (revision, fleet, shell);
        // What the new side reads is most of what the old one will ask for.
        _known = fleet.Sources.SelectMany(static s => s.Files.Select(f => (s.Folder, File: f)))
            .ToLookup(static s => s.Folder, static s => s.File, StringComparer.Ordinal);
    }

    /// <summary>
    /// By the path of the command line, as the new side shows it; one that has moved by that of the commit.
    /// </summary>
    /// <param name="paths">Files and folders, as on the command line.</param>
    /// <param name="revision">The name of a commit of the checkout that they are in.</param>
    /// <param name="fleet">The new side, compiled.</param>
    /// <param name="shell">The process around it.</param>
    /// <exception cref="EnvironmentException">There is no checkout, or no such commit.</exception>
    public static IReadOnlyDictionary<string, ClusterSource> Read(
        IEnumerable<string> paths, string revision, Fleet fleet, Shell shell)
    {
        var side = new RevisionSide(revision, fleet, shell);
        var files = paths.SelectMany(side.FilesOf).ToList();
        foreach (var group in files.GroupBy(static f => f.Folder, StringComparer.Ordinal)) side.Add(group.Key, group);
        side.AddMoved();
        return side._sources;
    }

    private IEnumerable<(string Folder, string Name, string Shown)> FilesOf(string path)
    {
        if (path == "-") throw Fail(path, "standard input belongs to no commit");
        var full = _shell.Resolve(path);
        var above = Path.GetDirectoryName(full) ?? full;
        var isFolder = Directory.Exists(full);
        if (CommitOf(isFolder ? full : above, path) is not { } commit) return [];
        // What is gone may have been a folder.
        var names = isFolder || _fleet.Gone.Contains(path) ? new GitFolder(full).List(commit) : null;
        if (names is not null) return names.Where(InputFiles.IsCluster).Select(n => (full, n, Path.Join(path, n)));
        return isFolder ? [] : [(above, Path.GetFileName(full), path)];
    }

    /// <summary>Null where a path is gone that belongs to no checkout: then there is no more to say of it.</summary>
    private GitRevision? CommitOf(string folder, string path)
    {
        if (!_commits.TryGetValue(folder, out var commit))
        {
            commit = new GitFolder(folder).Find(_revision, out var reason);
            if (commit is null && !_fleet.Gone.Contains(path)) throw Fail(path, reason);
            _commits.Add(folder, commit);
        }

        return commit;
    }

    private void Add(string folder, IEnumerable<(string Folder, string Name, string Shown)> files)
    {
        if (CommitOf(folder, files.First().Shown) is not { } commit) return;
        var git = new GitFolder(folder);
        var content = git.ReadAll(commit, files.Select(static f => f.Name).Concat(_known[folder]));
        foreach (var (_, name, shown) in files)
        {
            if (content[name].Content is not { } bytes) continue;
            _sources.TryAdd(shown, new($"{_revision}:{shown}", bytes, folder, name, Find) { Revision = commit });
        }

        SourceFile Find(string file) =>
            content.TryGetValue(file, out var found) ? found : git.Read(commit, file);
    }

    // A cluster is the same under another name of its file, and loses nothing by it: the commit says by which.
    private void AddMoved()
    {
        var known = _sources.Values.Select(static s => WrittenName.In(s.Input.Bytes.Span))
            .ToHashSet(StringComparer.Ordinal);
        var fresh = _fleet.Sources.Zip(_fleet.Clusters, static (s, c) => (Source: s, Name: $"{c.Plan?.Name}"))
            .Where(c => !_sources.ContainsKey(c.Source.Input.Path) && !known.Contains(c.Name));
        foreach (var group in fresh.ToLookup(static c => new GitFolder(c.Source.Folder).Top, StringComparer.Ordinal))
        {
            if (CommitOf(group.Key, group.First().Source.Input.Path) is not { } commit) continue;
            var files = WrittenName.Search(new GitFolder(group.Key), commit)
                .Select(f => (f.Name, Path: Path.Join(group.Key, f.File)))
                // One that is still there was copied rather than moved.
                .OrderBy(static f => File.Exists(f.Path))
                .ThenBy(static f => f.Path, StringComparer.Ordinal)
                .ToLookup(static f => f.Name, static f => f.Path, StringComparer.Ordinal);
            foreach (var (_, name) in group)
            {
                if (files[name].FirstOrDefault() is not { } path) continue;
                var shown = Path.GetRelativePath(_shell.Directory, path);
                Add(Path.GetDirectoryName(path) ?? path, [("", Path.GetFileName(path), shown)]);
            }
        }
    }

    private EnvironmentException Fail(string path, string reason) => new(Diagnostic
        .Create(DiffDiagnostics.NoOtherSide, location: null, path, _revision, reason)
        .WithHelp("`--against` takes a folder with bundles, or a commit of the checkout that the cluster file is in"));
}
