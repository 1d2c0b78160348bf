using System.Collections.Immutable;
using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Git;

/// <summary>Reads cluster files as a commit has them, wherever the work tree is by now.</summary>
internal sealed class RevisionFiles
{
    private readonly Shell _shell;
    private readonly string _revision;
    private readonly ImmutableArray<ClusterSource>.Builder _sources = ImmutableArray.CreateBuilder<ClusterSource>();
    private readonly DiagnosticBag _findings = new();

    private RevisionFiles(string revision, Shell shell) => (_revision, _shell) = (revision, shell);

    /// <summary>All that could be read, and a finding for each that could not.</summary>
    /// <param name="paths">Files and folders, as on the command line of any other run.</param>
    /// <param name="revision">The name of a commit of the checkout that they are in.</param>
    /// <param name="shell">The process around it.</param>
    public static (ImmutableArray<ClusterSource> Sources, ImmutableArray<Diagnostic> Findings) Read(
        IEnumerable<string> paths, string revision, Shell shell)
    {
        var files = new RevisionFiles(revision, shell);
        foreach (var path in paths) files.Add(path);
        return (files._sources.ToImmutable(), files._findings.ToSorted());
    }

    private void Add(string path)
    {
        var full = _shell.Resolve(path);
        var isFolder = Directory.Exists(full);
        var folder = isFolder ? full : Path.GetDirectoryName(full) ?? full;
        if (path == "-" || !Directory.Exists(folder))
        {
            Report(path, "it belongs to no folder of a checkout");
            return;
        }

        var git = new GitFolder(folder);
        if (git.Find(_revision, out var reason) is not { } commit) Report(path, reason);
        else if (isFolder) AddFolder(path, folder, git, commit);
        else AddFile(path, folder, Path.GetFileName(full), git, commit);
    }

    private void AddFolder(string path, string folder, GitFolder git, GitRevision commit)
    {
        var names = git.List(commit)?.Where(InputFiles.IsCluster).Order(StringComparer.Ordinal).ToList() ?? [];
        if (names.Count == 0) Report(path, $"commit {commit.Short} has no *.yaml file there");
        foreach (var name in names) AddFile(Path.Join(path, name), folder, name, git, commit);
    }

    private void AddFile(string path, string folder, string name, GitFolder git, GitRevision commit)
    {
        var file = git.Read(commit, name);
        if (file.Content is not { } content) Report(path, file.Reason);
        else _sources.Add(new($"{_revision}:{path}", content, folder, name, f => git.Read(commit, f)) { Revision = commit });
    }

    private void Report(string path, string reason) => _findings.Add(Diagnostic
        .Create(DebDiagnostics.NoContent, location: null, path, _revision, reason)
        .WithHelp("`git log -- FILE` lists the commits that have it"));
}
