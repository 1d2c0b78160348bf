using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Files;

/// <summary>
/// Builds the whole new folder of a cluster beside the old one: what changed is written, all else gets a second name
/// by a hard link, so that a tree of thousands of files in which one line changed costs little.
/// </summary>
internal sealed class TreeStage
{
    private readonly TreeChange _change;
    private readonly string _folder;
    private readonly CancellationToken _stop;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "" };
    private readonly HashSet<string> _files;

    private TreeStage(TreeChange change, string folder, CancellationToken stop)
    {
        _change = change;
        _folder = folder;
        _stop = stop;
        _files = change.Bundle.Files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="change">What differs.</param>
    /// <param name="folder">The folder to build, which does not exist yet.</param>
    /// <param name="stop">Asked for between two files.</param>
    public static void Build(TreeChange change, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var stage = new TreeStage(change, folder, stop);
        stage.AddFiles();
        if (Directory.Exists(change.Folder)) stage.AddForeign(new DirectoryInfo(change.Folder), "");
    }

    private void AddFiles()
    {
        foreach (var file in _change.Bundle.Files)
        {
            _stop.ThrowIfCancellationRequested();
            MakeFolder(ParentOf(file.Path));
            if (_change.Written.Contains(file.Path)) Write(file);
            else Keep(file.Path);
        }
    }

    private void Write(Artifact file)
    {
        var path = Path.Join(_folder, file.Path);
        if (file.LinkTarget is { } target)
        {
            File.CreateSymbolicLink(path, target);
            return;
        }

        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, file.Content.Span, 0);
        // Whatever the umask is: the mode is part of the output.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(handle, (UnixFileMode)file.Mode);
    }

    // Files that no manifest names belong to the user, who may keep notes or a checkout beside what is generated.
    private void AddForeign(DirectoryInfo folder, string prefix)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            _stop.ThrowIfCancellationRequested();
            var path = prefix.Length == 0 ? item.Name : $"{prefix}/{item.Name}";
            var isFolder = item is DirectoryInfo && item.LinkTarget is null;
            if (isFolder) AddForeignFolder((DirectoryInfo)item, path);
            else if (!_files.Contains(path) && !_change.Removed.Contains(path)) KeepForeign(path);
        }
    }

    private void AddForeignFolder(DirectoryInfo folder, string path)
    {
        AddForeign(folder, path);
        // A folder that is empty now was so before, or is because all in it was removed: then it goes as well.
        var wasEmpty = !_folders.Contains(path) && !folder.EnumerateFileSystemInfos().Any();
        if (wasEmpty) MakeForeignFolder(path);
    }

    private void KeepForeign(string path)
    {
        if (_folders.Contains(path)) throw InTheWay(path, "a file", "a folder");
        MakeForeignFolder(ParentOf(path));
        Keep(path);
    }

    private void MakeForeignFolder(string path)
    {
        if (_folders.Contains(path)) return;
        if (_files.Contains(path)) throw InTheWay(path, "a folder with files of your own", "a file");
        MakeForeignFolder(ParentOf(path));
        _folders.Add(path);
        var made = Directory.CreateDirectory(Path.Join(_folder, path));
        if (!OperatingSystem.IsWindows()) made.UnixFileMode = File.GetUnixFileMode(Path.Join(_change.Folder, path));
    }

    private void MakeFolder(string path)
    {
        if (!_folders.Add(path)) return;
        MakeFolder(ParentOf(path));
        Directory.CreateDirectory(Path.Join(_folder, path));
    }

    private void Keep(string path)
    {
        var (from, to) = (Path.Join(_change.Folder, path), Path.Join(_folder, path));
        if (Posix.TryLink(from, to)) return;
        // FAT and some network file systems have no links, and the kernel refuses them on another user's file.
        if (new FileInfo(from).LinkTarget is { } target) File.CreateSymbolicLink(to, target);
        else File.Copy(from, to);
    }

    private EnvironmentException InTheWay(string path, string what, string wanted) =>
        new(Diagnostic.Create(
            EnvironmentDiagnostics.InTheWay, location: null, Path.Join(_change.Folder, path), what, wanted)
            .WithHelp("move it elsewhere; nothing was changed"));

    private static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
